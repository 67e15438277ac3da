package app.munseo.app;

import app.munseo.answer.AnswerEvent;
import app.munseo.answer.Step;
import app.munseo.answer.Support;
import app.munseo.document.Collection;
import app.munseo.document.Problem;
import app.munseo.document.Question;
import app.munseo.document.Scope;
import app.munseo.net.EgressLedger;
import app.munseo.net.RequestPurpose;
import app.munseo.settings.Caching;
import app.munseo.settings.Settings;
import app.munseo.testing.Act;
import app.munseo.testing.FakeOllama;
import app.munseo.testing.FakeOpenAi;
import app.munseo.testing.Received;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// The whole way from a question to a cited answer, against servers that speak the providers' wire formats, and every
/// way it can go wrong.
class AskTest {
    private static final Question KOREAN = Question.of("연차 휴가는 며칠입니까?", Scope.everything());
    private static final String NOBODY = "http://127.0.0.1:9";

    @TempDir
    static Path home;

    private final FakeOpenAi openAi = FakeOpenAi.start();
    private final FakeOllama ollama = FakeOllama.start();
    private final Map<String, String> environment = new HashMap<>();

    @BeforeAll
    static void index(@TempDir Path files) throws IOException {
        Files.writeString(
                files.resolve("인사 규정.md"),
                "# 인사 규정\n\n## 연차 휴가\n\n1년간 80% 이상 출근한 직원에게 15일의 연차 휴가를 준다. 사용하지 않은 휴가는 5일까지 이월한다.\n\n## 병가\n\n병가는 연 60일까지 준다.\n");
        Files.writeString(
                files.resolve("manual.md"),
                "# Pump manual\n\n## Warranty\n\nThe warranty of the pump is 24 months from the date of purchase.\n");
        try (var app = App.open(AppFolders.of(home), Map.of(), UnaryOperator.identity())) {
            app.index(List.of(files), Collection.DEFAULT_NAME, _ -> {});
        }
    }

    @BeforeEach
    void connect() {
        environment.put("OPENAI_API_KEY", FakeOpenAi.KEY);
        environment.put("OPENAI_BASE_URL", openAi.base().toString());
        environment.put("OLLAMA_HOST", ollama.uri().toString());
        ollama.when(request -> request.schema().toString().contains("queries"), _ ->
                Act.say("{\"queries\": [\"annual leave days\", ", "\"유급 휴가 일수\"]}"));
        ollama.otherwise(request -> request.schema().isMissingNode() ? cited(request) : kept(request));
        openAi.otherwise(AskTest::cited);
    }

    @AfterEach
    void disconnect() {
        openAi.close();
        ollama.close();
    }

    /// A model that reads: it cites the passage that speaks of annual leave.
    private static Act cited(Received request) {
        var passage = Pattern.compile("number=\"(\\d+)\"[^>]*>\\n[^<]*15일의 연차").matcher(request.message("user"));
        return passage.find()
                ? Act.say("연차 휴가는 ", "1년에 ", "15일입니다 ", "[" + passage.group(1) + "].").cached(64)
                : Act.say("문서에서 찾을 수 없습니다.");
    }

    /// A model that selects: it keeps the sentence that speaks of annual leave.
    private static Act kept(Received request) {
        var sentence = Pattern.compile("(\\d+): [^\\n]*15일의 연차").matcher(request.message("user"));
        return Act.say("{\"keep\": [" + (sentence.find() ? sentence.group(1) : "") + "]}");
    }

    private App open(UnaryOperator<Settings> choices) {
        // the library serves all tests: none may answer from what another one asked
        return App.open(AppFolders.of(home), environment, stored -> choices.apply(
                stored.withCaching(new Caching(false, false, 1, 1))));
    }

    private Asked ask(Question question, List<AnswerEvent> events) {
        try (var app = open(UnaryOperator.identity())) {
            return app.ask(question, events::add);
        }
    }

    @Test
    void ollamaExpandsAndCompressesAndOpenAiAnswersInAStream() {
        var events = new ArrayList<AnswerEvent>();
        var asked = ask(KOREAN, events);
        var answer = asked.answer();
        assertThat(answer.answeredBy()).isEqualTo("openai:gpt-4.1-mini");
        assertThat(answer.text()).startsWith("연차 휴가는 1년에 15일입니다");
        assertThat(answer.citations()).singleElement().satisfies(citation -> {
            assertThat(citation.support()).isEqualTo(Support.SUPPORTED);
            assertThat(citation.quote()).contains("15일의 연차 휴가");
        });
        assertThat(answer.steps()).extracting(Step::name).containsExactly("expand", "search", "compress", "answer", "verify");
        assertThat(answer.steps()).extracting(Step::by).contains("ollama:qwen3:8b");
        assertThat(answer.steps()).allSatisfy(step -> assertThat(step.degraded()).isNull());
        assertThat(answer.usage().cached()).isEqualTo(64);
        assertThat(asked.cost().usd().orElseThrow()).isPositive();
        assertThat(asked.egress()).extracting(EgressLedger.Entry::purpose)
                .contains(RequestPurpose.EXPAND, RequestPurpose.COMPRESS, RequestPurpose.ANSWER);
        assertThat(tokens(events)).hasSizeGreaterThan(2);
        assertThat(String.join("", tokens(events)).strip()).isEqualTo(answer.text());
        assertThat(events).anySatisfy(event ->
                assertThat(event).isInstanceOfSatisfying(AnswerEvent.Expanded.class, expanded ->
                        assertThat(expanded.queries()).hasSize(3)));
    }

    @Test
    void openAiSeesThePassagesAndTheQuestionAndNothingElse() {
        ask(KOREAN, new ArrayList<>());
        assertThat(openAi.received()).singleElement().satisfies(request -> {
            assertThat(request.message("user")).contains("연차 휴가는 며칠입니까?").contains("15일의 연차 휴가를 준다");
            assertThat(request.body().toString()).doesNotContain(home.toString());
        });
        assertThat(ollama.received("/api/chat")).allSatisfy(request -> {
            assertThat(request.body().path("options").path("num_ctx").asInt()).isPositive();
            assertThat(request.body().path("truncate").asBoolean(true)).isFalse();
        });
    }

    static Stream<Act> failures() {
        return Stream.of(
                Act.fail(401),
                Act.fail(404),
                Act.fail(500),
                Act.tooLong(),
                Act.busy(120),
                Act.garbage(),
                Act.garbage("연차"),
                Act.errorInStream("overloaded", "연차 "),
                Act.cut(Act.Cut.How.WITHOUT_END_MARK, "연차 ", "휴가는 "),
                Act.cut(Act.Cut.How.CLOSED, "연차 "),
                Act.cut(Act.Cut.How.RESET, "연차 "));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void whenOpenAiFailsTheLocalModelAnswersAndTheStepSaysWhy(Act failure) {
        openAi.otherwise(_ -> failure);
        var events = new ArrayList<AnswerEvent>();
        var answer = ask(KOREAN, events).answer();
        assertThat(answer.answeredBy()).isEqualTo("ollama:qwen3:8b");
        assertThat(answer.text()).startsWith("연차 휴가는 1년에 15일입니다");
        assertThat(answer.citations()).hasSize(1);
        assertThat(step(answer.steps(), "answer").degraded()).isNotNull();
        assertThat(String.join("", tokens(afterRestart(events))).strip()).isEqualTo(answer.text());
    }

    @Test
    void aShortLimitIsWaitedOut() {
        openAi.next(Act.busy(1));
        var answer = ask(KOREAN, new ArrayList<>()).answer();
        assertThat(answer.answeredBy()).isEqualTo("openai:gpt-4.1-mini");
        assertThat(openAi.received("/v1/chat/completions")).hasSize(2);
    }

    @Test
    void withoutOllamaTheQuestionIsNotExpandedAndSentencesAreSelectedByWords() {
        environment.put("OLLAMA_HOST", NOBODY);
        var answer = ask(KOREAN, new ArrayList<>()).answer();
        assertThat(answer.answeredBy()).isEqualTo("openai:gpt-4.1-mini");
        assertThat(step(answer.steps(), "expand").degraded()).isEqualTo(Problem.Kind.HOST_UNREACHABLE);
        assertThat(step(answer.steps(), "compress").by()).isEqualTo("extractive");
        assertThat(answer.citations()).hasSize(1);
    }

    @Test
    void whatOllamaGarblesIsDoneWithoutIt() {
        ollama.next(Act.garbage(), Act.say("{\"keep\": \"nonsense\"}"));
        var answer = ask(KOREAN, new ArrayList<>()).answer();
        assertThat(answer.answeredBy()).isEqualTo("openai:gpt-4.1-mini");
        assertThat(step(answer.steps(), "expand").degraded()).isEqualTo(Problem.Kind.PROVIDER_GARBLED);
        assertThat(step(answer.steps(), "compress").by()).isEqualTo("extractive");
    }

    @Test
    void withNeitherTheBestSentencesAnswerWordForWord() {
        environment.clear();
        environment.put("OLLAMA_HOST", NOBODY);
        var korean = ask(KOREAN, new ArrayList<>()).answer();
        assertThat(korean.answeredBy()).isEqualTo("extractive");
        assertThat(korean.text()).contains("15일의 연차 휴가를 준다. [1]");
        var english = ask(Question.of("How long is the warranty?", Scope.everything()), new ArrayList<>());
        assertThat(english.answer().text()).contains("24 months");
        assertThat(english.answer().citations()).allSatisfy(citation ->
                assertThat(citation.support()).isEqualTo(Support.SUPPORTED));
        var unknown = ask(Question.of("Who won the chess tournament in Reykjavik?", Scope.everything()), new ArrayList<>());
        assertThat(unknown.answer().found()).isFalse();
        assertThat(unknown.answer().citations()).isEmpty();
        assertThat(unknown.egress()).allSatisfy(entry -> assertThat(entry.loopback()).isTrue());
    }

    @Test
    void offlineTheCloudIsNotAskedAndLocalModelsAre() {
        try (var app = open(settings -> settings.withOffline(true))) {
            var asked = app.ask(KOREAN, _ -> {});
            assertThat(asked.answer().answeredBy()).isEqualTo("ollama:qwen3:8b");
            assertThat(step(asked.answer().steps(), "answer").degraded()).isEqualTo(Problem.Kind.OFFLINE_REFUSED);
            assertThat(openAi.received()).isEmpty();
        }
    }

    @Test
    void offlineAModelThatRunsInACloudIsRefused() {
        ollama.add(new FakeOllama.Model("big:cloud", 100_000, List.of("completion"), "https://ollama.com"));
        ollama.add(new FakeOllama.Model("hidden:1b", 100_000, List.of("completion"), "https://ollama.com"));
        for (var name : List.of("big:cloud", "hidden:1b")) {
            try (var app = open(settings -> settings.withOffline(true).withModels(named(settings.models(), name)))) {
                var answer = app.ask(KOREAN, _ -> {}).answer();
                assertThat(answer.answeredBy()).isEqualTo("extractive");
                assertThat(step(answer.steps(), "expand").degraded()).isEqualTo(Problem.Kind.OFFLINE_REFUSED);
                assertThat(ollama.received("/api/chat")).isEmpty();
            }
        }
    }

    private static Settings.Models named(Settings.Models models, String name) {
        return new Settings.Models(
                models.ollamaHosts(), name, models.openAiBaseUrl(), models.openAiModel(), models.embedder());
    }

    @ParameterizedTest
    @MethodSource("stalls")
    void cancellingClosesTheConnectionAtOnce(Act stall) throws Exception {
        openAi.otherwise(_ -> stall);
        var outcome = new CompletableFuture<Problem>();
        try (var app = open(UnaryOperator.identity())) {
            var asking = Thread.ofVirtual().start(() -> {
                try {
                    app.ask(KOREAN, _ -> {});
                } catch (Problem e) {
                    outcome.complete(e);
                }
            });
            assertThat(openAi.awaitRequest(Duration.ofSeconds(30))).isTrue();
            asking.interrupt();
            assertThat(openAi.awaitDisconnect(Duration.ofSeconds(5))).isTrue();
            assertThat(outcome.get().kind()).isEqualTo(Problem.Kind.CANCELLED);
        }
    }

    static Stream<Act> stalls() {
        return Stream.of(Act.stall(), Act.stall("연차 ", "휴가는 "));
    }

    @Test
    void anEmptyQuestionIsRefusedInThePersonsLanguage() {
        try (var app = open(UnaryOperator.identity())) {
            assertThatThrownBy(() -> app.ask(Question.of("  ", Scope.everything()), _ -> {}))
                    .isInstanceOfSatisfying(Problem.class, problem ->
                            assertThat(problem.kind()).isEqualTo(Problem.Kind.QUESTION_EMPTY));
        }
    }

    private static Step step(List<Step> steps, String name) {
        return steps.stream().filter(step -> step.name().equals(name)).findFirst().orElseThrow();
    }

    private static List<String> tokens(List<AnswerEvent> events) {
        return events.stream()
                .filter(AnswerEvent.Token.class::isInstance)
                .map(event -> ((AnswerEvent.Token) event).text())
                .toList();
    }

    private static List<AnswerEvent> afterRestart(List<AnswerEvent> events) {
        int restart = 0;
        for (int i = 0; i < events.size(); i++) {
            restart = events.get(i) instanceof AnswerEvent.Restarted ? i : restart;
        }
        return events.subList(restart, events.size());
    }
}
