package app.munseo.app;

import app.munseo.answer.Answer;
import app.munseo.answer.Step;
import app.munseo.answer.Withheld;
import app.munseo.document.Problem;
import app.munseo.document.Question;
import app.munseo.document.Scope;
import app.munseo.settings.Settings;
import app.munseo.testing.Act;
import app.munseo.testing.FakeOllama;
import app.munseo.testing.FakeOpenAi;
import app.munseo.testing.Received;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// What becomes of answers when some of what they need must not leave this machine.
class LocalOnlyAnswersTest {
    private static final String NOBODY = "http://127.0.0.1:9";
    private static final Question QUESTION = Question.of("위약금과 보증 기간은?", Scope.everything());

    @TempDir
    private Path work;

    private final FakeOpenAi openAi = FakeOpenAi.start();
    private final FakeOllama ollama = FakeOllama.start();

    @BeforeEach
    void index() throws IOException {
        Files.createDirectories(work.resolve("계약"));
        Files.createDirectories(work.resolve("공개"));
        Files.writeString(work.resolve("계약/가람.md"), "# 가람 계약\n\n가람 계약의 위약금은 7711만원이다.\n");
        Files.writeString(work.resolve("공개/펌프.md"), "# 펌프\n\n펌프의 보증 기간은 24개월이다.\n");
        openAi.otherwise(LocalOnlyAnswersTest::first);
        ollama.when(request -> !request.schema().isMissingNode(), _ -> Act.say("{\"keep\": [1, 2, 3, 4], \"queries\": []}"));
        ollama.otherwise(LocalOnlyAnswersTest::first);
    }

    @AfterEach
    void close() {
        openAi.close();
        ollama.close();
    }

    /// A model that repeats the first passage it is shown.
    private static Act first(Received request) {
        var passage = Pattern.compile("<passage number=\"(\\d+)\"[^>]*>\\n([^<]*)\\n").matcher(request.message("user"));
        return passage.find()
                ? Act.say(passage.group(2).strip().replaceAll("\\.$", "") + " [" + passage.group(1) + "].")
                : Act.say("문서에서 찾을 수 없습니다.");
    }

    private App open(String ollamaHost, UnaryOperator<Settings> choices) {
        var app = App.open(
                AppFolders.of(work.resolve("home")),
                Map.of(
                        "OPENAI_API_KEY", FakeOpenAi.KEY,
                        "OPENAI_BASE_URL", openAi.base().toString(),
                        "OLLAMA_HOST", ollamaHost),
                choices);
        app.localOnly().begin("계약");
        app.index(List.of(work.resolve("계약")), "계약", _ -> {});
        app.index(List.of(work.resolve("공개")), "공개", _ -> {});
        return app;
    }

    private void assertNothingLeaked() {
        assertThat(openAi.received()).allSatisfy(request ->
                assertThat(request.body().toString()).doesNotContain("7711", "위약금은 7"));
    }

    private static Step answerStep(Answer answer) {
        return answer.steps().stream().filter(step -> step.name().equals("answer")).findFirst().orElseThrow();
    }

    @Test
    void aModelHereAnswersAMixedQuestionFromAllOfIt() {
        try (var app = open(ollama.uri().toString(), UnaryOperator.identity())) {
            var answer = app.ask(QUESTION, _ -> {}).answer();
            assertThat(answer.answeredBy()).startsWith("ollama:");
            assertThat(answerStep(answer).degraded()).isEqualTo(Problem.Kind.LOCAL_ONLY);
            assertThat(answer.withheld()).as("it was shown all").isEmpty();
            assertThat(openAi.chats()).isEmpty();
        }
    }

    @Test
    void withNoModelHereTheCloudAnswersFromTheRestAndTheAnswerSaysSo() {
        try (var app = open(NOBODY, UnaryOperator.identity())) {
            var answer = app.ask(QUESTION, _ -> {}).answer();
            assertThat(answer.answeredBy()).startsWith("openai:");
            assertThat(answer.text()).contains("24개월");
            var left = answer.withheld();
            assertThat(left).singleElement().satisfies(one -> {
                assertThat(one.why()).isEqualTo(Withheld.Why.LOCAL_ONLY);
                assertThat(answer.passages().get(one.passage() - 1).text()).contains("7711");
            });
            assertThat(new Messages("ko").withheld(answer)).singleElement().asString().contains("이 컴퓨터를 떠나지 않는");
            assertThat(new Messages("en").withheld(answer)).singleElement().asString().contains("never leaves");
            assertThat(answer.citations()).allSatisfy(citation ->
                    assertThat(answer.passages().get(citation.number() - 1).text()).contains("24개월"));
            assertNothingLeaked();
        }
    }

    @Test
    void whereAllIsLocalOnlyTheDocumentsOwnSentencesAnswer() {
        try (var app = open(NOBODY, UnaryOperator.identity())) {
            var answer = app.ask(Question.of("가람 계약의 위약금은?", app.scope("계약")), _ -> {}).answer();
            assertThat(answer.answeredBy()).isEqualTo("extractive");
            assertThat(answer.text()).contains("7711만원");
            assertThat(openAi.chats()).isEmpty();
        }
    }

    @Test
    void theirTextIsNotSentToBeEmbeddedAndIsFoundByItsWords() {
        try (var app = open(NOBODY, settings -> settings.withModels(new Settings.Models(
                settings.models().ollamaHosts(), "", settings.models().openAiBaseUrl(), "gpt-4.1-mini",
                "openai:text-embedding-3-small")))) {
            assertThat(openAi.received("/v1/embeddings")).isNotEmpty();
            assertNothingLeaked();
            var answer = app.ask(Question.of("가람 계약의 위약금은?", Scope.everything()), _ -> {}).answer();
            assertThat(answer.text()).contains("7711만원");
            assertNothingLeaked();
        }
    }

    @Test
    void whatAnEarlierAnswerWasMadeFromStaysHereToo() {
        try (var app = open(NOBODY, UnaryOperator.identity())) {
            var threads = app.threads();
            long id = threads.begin("가람 계약의 위약금은?", "");
            threads.ask(id, Asking.of("가람 계약의 위약금은?", app.scope("계약")), _ -> {});
            var asked = threads.ask(id, Asking.of("펌프의 보증 기간은?", app.scope("공개")), _ -> {});
            assertThat(asked.asked().answer().answeredBy()).startsWith("openai:");
            assertThat(openAi.chats()).isNotEmpty();
            assertNothingLeaked();
        }
    }

    @Test
    void thePreviewShowsOnlyWhatWouldLeave() {
        try (var app = open(NOBODY, UnaryOperator.identity())) {
            var preview = app.prompting().preview(QUESTION, "").orElseThrow();
            assertThat(preview.leaves()).isTrue();
            assertThat(preview.prompt().user()).contains("24개월").doesNotContain("7711");
            assertThat(preview.passages()).hasSize(1);
        }
    }

    @Test
    void withTheMarkTakenOffItLeavesAgain() {
        try (var app = open(NOBODY, UnaryOperator.identity())) {
            app.localOnly().set("계약", false);
            var answer = app.ask(QUESTION, _ -> {}).answer();
            assertThat(answer.withheld()).isEmpty();
            assertThat(openAi.chats().getLast().message("user")).contains("7711");
        }
    }
}
