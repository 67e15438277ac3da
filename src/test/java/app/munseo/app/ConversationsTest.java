package app.munseo.app;

import app.munseo.answer.AnswerEvent;
import app.munseo.answer.Support;
import app.munseo.conversation.OpenThread;
import app.munseo.conversation.ThreadTurn;
import app.munseo.document.Collection;
import app.munseo.document.Problem;
import app.munseo.document.Scope;
import app.munseo.document.ThreadInfo;
import app.munseo.document.TurnState;
import app.munseo.testing.Act;
import app.munseo.testing.ReadingModels;
import app.munseo.testing.ReadingModels.FakeRule;
import app.munseo.testing.Received;
import app.munseo.text.TokenCount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static app.munseo.testing.ReadingModels.asksFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Conversations on the whole application, against servers that speak the providers' wire formats.
class ConversationsTest {
    private static final String NOBODY = "http://127.0.0.1:9";
    private static final String SICK = "병가에는 진단서가 필요한가요?";
    private static final String FOLLOW_UP = "그럼 그건 며칠이야?";
    private static final String IN_FULL = "병가는 며칠이야?";
    private static final String LONG = "저희 부서에 이번에 새로 들어온 신입 사원이 몸이 좋지 않아 병가를 쓰려고 하는데 진단서가 꼭 필요한지 알려 주실 수 있나요?";

    @TempDir
    private Path home;

    @TempDir
    private Path files;

    private final ReadingModels models = new ReadingModels(
            List.of(
                    new FakeRule("며칠이야", "60일까지", "병가는 연 60일까지 줍니다"),
                    new FakeRule("진단서", "진단서를", "3일을 넘는 병가에는 진단서를 냅니다"),
                    new FakeRule("보증", "24개월", "보증 기간은 24개월입니다")),
            Map.of(FOLLOW_UP, IN_FULL));
    private App app;
    private Conversations threads;

    private App open(Map<String, String> environment) {
        return App.open(AppFolders.of(home), environment, UnaryOperator.identity());
    }

    @BeforeEach
    void index() throws IOException {
        app = open(models.environment());
        threads = app.threads();
        Files.writeString(files.resolve("인사 규정.md"), """
                # 인사 규정

                ## 병가

                3일을 초과하는 병가에는 의사의 진단서를 제출한다. 병가는 연 60일까지 준다.
                """);
        Files.writeString(files.resolve("펌프.md"), "# 펌프\n\n## 보증\n\n보증 기간은 구입일부터 24개월이다.\n");
        app.index(List.of(files), Collection.DEFAULT_NAME, _ -> {});
    }

    @AfterEach
    void close() {
        try (models) {
            app.close();
        }
    }

    private void reopen(Map<String, String> environment) {
        app.close();
        app = open(environment);
        threads = app.threads();
    }

    private ThreadAsked ask(long thread, String question) {
        return threads.ask(thread, Asking.of(question, Scope.everything()), _ -> {});
    }

    private ThreadAsked begin(String question) {
        return ask(threads.begin(question, ""), question);
    }

    private static List<String> questions(OpenThread thread) {
        return thread.turns().stream().map(ThreadTurn::question).toList();
    }

    private String lastCloudPrompt() {
        return models.openAi().received("/v1/chat/completions").getLast().message("user");
    }

    @Test
    void aFollowUpIsUnderstoodOnThisMachineFoundAndKept() {
        long thread = begin(SICK).thread();
        int before = models.openAi().received().size();
        var events = new ArrayList<AnswerEvent>();
        var asked = threads.ask(thread, Asking.of(FOLLOW_UP, Scope.everything()), events::add);

        assertThat(asked.standalone()).isEqualTo(IN_FULL);
        assertThat(asked.asked().answer().text()).startsWith("병가는 연 60일까지 줍니다");
        assertThat(asked.asked().answer().citations()).singleElement().satisfies(citation -> {
            assertThat(citation.support()).isNotEqualTo(Support.UNSUPPORTED);
            assertThat(citation.quote()).contains("60일까지");
        });
        assertThat(events).contains(new AnswerEvent.Rewritten(IN_FULL));
        assertThat(models.ollama().received("/api/chat")).filteredOn(one -> asksFor(one, "question"))
                .singleElement()
                .satisfies(request -> assertThat(request.message("user"))
                        .contains("Question: " + SICK)
                        .contains("3일을 넘는 병가에는 진단서를 냅니다")
                        .endsWith("Next question: " + FOLLOW_UP));
        assertThat(models.openAi().received()).as("the cloud is asked for the answer only").hasSize(before + 1);
        assertThat(lastCloudPrompt()).contains("<earlier>\nQuestion: " + SICK).contains("In full: " + IN_FULL);

        reopen(models.environment());
        assertThat(threads.open(thread).turns().getLast()).satisfies(turn -> {
            assertThat(turn.standalone()).isEqualTo(IN_FULL);
            assertThat(turn.state()).isEqualTo(TurnState.ANSWERED);
            assertThat(turn.answer()).isEqualTo(asked.asked().answer());
            assertThat(turn.costUsd()).isEqualTo(asked.asked().cost().usd().orElseThrow()).isPositive();
        });
    }

    @Test
    void anEditedQuestionBranchesAndKnowsNothingOfTheVersionItReplaces() {
        long thread = begin(SICK).thread();
        var first = ask(thread, FOLLOW_UP);
        var branch = threads.edit(thread, first.turn(), Asking.of("펌프의 보증 기간은?", Scope.everything()), _ -> {});

        assertThat(lastCloudPrompt()).contains("Question: " + SICK).doesNotContain(FOLLOW_UP);
        assertThat(questions(threads.open(thread))).containsExactly(SICK, "펌프의 보증 기간은?");
        assertThat(threads.open(thread).turns().getLast().versions()).containsExactly(first.turn(), branch.turn());
        assertThat(questions(threads.show(thread, first.turn()))).containsExactly(SICK, FOLLOW_UP);
        assertThatThrownBy(() -> threads.show(99, first.turn())).isInstanceOf(Problem.class);
    }

    @Test
    void aLongConversationIsSummedUpOnThisMachineAndStaysInsideItsBudget() {
        models.ollama().when(request -> asksFor(request, "summary"), _ ->
                Act.say("{\"summary\": \"병가에 진단서가 필요한지 물었고 3일을 넘으면 낸다고 답했다.\"}"));
        long thread = begin(LONG).thread();
        for (int i = 0; i < 9; i++) {
            ask(thread, LONG + " (" + "다시 여쭙니다 ".repeat(20) + i + ")");
        }
        var summed = models.ollama().received("/api/chat").stream().filter(one -> asksFor(one, "summary")).toList();
        assertThat(summed).as("summed up now and then, not each time").hasSizeBetween(1, 4);
        assertThat(models.openAi().received("/v1/chat/completions")).allSatisfy(request ->
                assertThat(TokenCount.estimate(earlier(request))).isLessThanOrEqualTo(700));
        assertThat(lastCloudPrompt()).contains("<earlier>\n병가에 진단서가 필요한지 물었고");
        assertThat(threads.open(thread).turns()).as("nothing is forgotten").hasSize(10);
    }

    private static String earlier(Received request) {
        return Pattern.compile("(?s)<earlier>\\n(.*?)\\n</earlier>")
                .matcher(request.message("user"))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void aCancelledQuestionIsKeptWithWhatHadBeenWritten() throws Exception {
        long thread = begin(SICK).thread();
        models.openAi().otherwise(_ -> Act.stall("병가는 ", "연 "));
        var failure = new AtomicReference<Throwable>();
        var asking = Thread.ofVirtual().unstarted(() -> {
            Consumer<AnswerEvent> cancelling = event -> {
                if (event instanceof AnswerEvent.Token(var text) && text.contains("연")) {
                    Thread.currentThread().interrupt();
                }
            };
            try {
                threads.ask(thread, Asking.of(FOLLOW_UP, Scope.everything()), cancelling);
            } catch (Problem problem) {
                failure.set(problem);
            }
        });
        asking.start();
        asking.join();

        assertThat(failure.get()).isInstanceOfSatisfying(
                Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.CANCELLED));
        assertThat(threads.open(thread).turns().getLast()).satisfies(turn -> {
            assertThat(turn.state()).isEqualTo(TurnState.INTERRUPTED);
            assertThat(turn.question()).isEqualTo(FOLLOW_UP);
            assertThat(turn.text()).isEqualTo("병가는 연 ");
            assertThat(turn.answer()).isNull();
        });
        models.openAi().otherwise(_ -> Act.say("보증 기간은 24개월입니다 [1]."));
        ask(thread, "펌프의 보증 기간은?");
        assertThat(lastCloudPrompt()).as("what was not answered was not said").doesNotContain(FOLLOW_UP);
        assertThat(questions(threads.open(thread))).containsExactly(SICK, FOLLOW_UP, "펌프의 보증 기간은?");
    }

    @Test
    void aFailureLosesNoQuestion() {
        long thread = threads.begin(SICK, "");
        assertThatThrownBy(() -> threads.ask(thread, Asking.of(SICK, Scope.everything()), _ -> {
                    throw new IllegalStateException("the window is gone");
                }))
                .hasMessage("the window is gone");
        assertThat(threads.open(thread).turns()).singleElement().satisfies(turn -> {
            assertThat(turn.question()).isEqualTo(SICK);
            assertThat(turn.state()).isEqualTo(TurnState.INTERRUPTED);
        });
        assertThatThrownBy(() -> ask(thread, " \n")).isInstanceOfSatisfying(
                Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.QUESTION_EMPTY));
        assertThat(threads.open(thread).turns()).hasSize(1);
    }

    @Test
    void withoutAnyModelAConversationGoesOnWordForWord() {
        reopen(Map.of("OLLAMA_HOST", NOBODY));
        long thread = begin("병가에는 진단서를 내야 합니까?").thread();
        var asked = ask(thread, "그럼 그건 며칠까지 줘?");
        assertThat(asked.standalone()).contains("병가");
        assertThat(asked.asked().answer().answeredBy()).isEqualTo("extractive");
        assertThat(asked.asked().answer().text()).contains("병가");
        assertThat(threads.open(thread).turns()).hasSize(2);
    }

    @Test
    void threadsAreFoundInsideKoreanWordsAlsoByTheirAnswers() {
        long sick = begin(SICK).thread();
        ask(sick, FOLLOW_UP);
        long pump = begin("펌프의 보증 기간은?").thread();
        assertThat(threads.search("단서")).singleElement().satisfies(match -> {
            assertThat(match.info().id()).isEqualTo(sick);
            assertThat(match.excerpt()).contains("진단서");
        });
        assertThat(threads.search("24개월")).singleElement()
                .satisfies(match -> assertThat(match.info().id()).isEqualTo(pump));
        assertThat(threads.search("60일까지줍")).singleElement().satisfies(match -> {
            assertThat(match.turn()).isEqualTo(threads.open(sick).turns().getLast().id());
            assertThat(match.excerpt()).contains("연 60일까지");
        });
        assertThat(threads.search("출장")).isEmpty();
        assertThat(threads.list()).extracting(ThreadInfo::id).containsExactly(pump, sick);
    }

    @Test
    void aThreadIsRenamedDeletedAndPutBackAlsoAfterARestart() {
        long thread = begin(SICK).thread();
        assertThat(threads.rename(thread, "  병가와\n진단서 ").title()).isEqualTo("병가와 진단서");
        threads.delete(thread);
        assertThat(threads.search("진단서")).isEmpty();
        assertThatThrownBy(() -> ask(thread, FOLLOW_UP)).isInstanceOf(Problem.class);
        reopen(models.environment());
        assertThat(threads.deleted()).extracting(ThreadInfo::title).containsExactly("병가와 진단서");
        threads.restore(thread);
        assertThat(threads.open(thread).turns()).hasSize(1);
        assertThat(threads.rename(thread, " ").title()).isEqualTo(SICK);
    }

    @Test
    void whatIsPinnedIsShownToEveryAnswerUntilItsTextIsGone() throws IOException {
        var first = begin("펌프의 보증 기간은?");
        long pin = threads.pin(first.turn(), first.asked().answer().citations().getFirst().number());
        assertThat(threads.open(first.thread()).pins()).singleElement()
                .satisfies(pinned -> assertThat(pinned.pin().text()).contains("24개월"));
        ask(first.thread(), SICK);
        assertThat(lastCloudPrompt()).startsWith("<passage number=\"1\"").containsSubsequence("24개월", "진단서를");

        Files.writeString(files.resolve("펌프.md"), "# 펌프\n\n## 보증\n\n보증은 없다.\n");
        app.index(List.of(files), Collection.DEFAULT_NAME, _ -> {});
        assertThat(threads.open(first.thread()).pins()).singleElement()
                .satisfies(pinned -> assertThat(pinned.stale()).isTrue());
        ask(first.thread(), FOLLOW_UP);
        assertThat(lastCloudPrompt().replaceAll("(?s)<earlier>.*", "")).doesNotContain("24개월");

        threads.unpin(first.thread(), pin);
        assertThat(threads.open(first.thread()).pins()).isEmpty();
        assertThatThrownBy(() -> threads.pin(first.turn(), 99)).isInstanceOfSatisfying(
                Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.FILE_MISSING));
    }

    @Test
    void aLongQuestionIsMadeATitleOnThisMachineAndNeverByTheCloud() {
        models.ollama().when(request -> asksFor(request, "title"), _ -> Act.say("{\"title\": \"신입 사원 병가 진단서\"}"));
        long thread = begin(LONG).thread();
        int cloud = models.openAi().received().size();
        assertThat(threads.nameByModel(thread).title()).isEqualTo("신입 사원 병가 진단서");
        assertThat(models.openAi().received()).hasSize(cloud);

        models.ollama().when(request -> asksFor(request, "title"), _ -> Act.fail(500));
        var given = threads.rename(thread, "내 이름");
        assertThat(threads.nameByModel(thread)).as("a name a person gave stays").isEqualTo(given);
        assertThat(threads.nameByModel(begin(SICK).thread()).title()).as("a short question is its own name").isEqualTo(SICK);
    }

    @Test
    void whereNoModelNamesAThreadItsQuestionDoes() {
        var words = "저희 부서에 이번에 새로 들어온 신입 사원이";
        models.ollama().when(request -> asksFor(request, "title"), _ -> Act.say("{\"title\": \"주가 전망 2031\"}"));
        long thread = begin(LONG).thread();
        assertThat(threads.nameByModel(thread).title()).startsWith(words).endsWith("…");
        reopen(Map.of("OLLAMA_HOST", NOBODY));
        assertThat(threads.nameByModel(thread).title()).startsWith(words).endsWith("…");
    }
}
