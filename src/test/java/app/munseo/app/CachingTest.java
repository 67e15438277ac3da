package app.munseo.app;

import app.munseo.document.Collection;
import app.munseo.document.Question;
import app.munseo.document.Scope;
import app.munseo.document.Turn;
import app.munseo.settings.Caching;
import app.munseo.settings.Settings;
import app.munseo.testing.Act;
import app.munseo.testing.FakeOllama;
import app.munseo.testing.FakeOpenAi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// What is answered from what was answered before, and what must not be.
class CachingTest {
    private static final String QUESTION = "연차 휴가는 며칠입니까?";

    @TempDir
    private Path home;

    @TempDir
    private Path files;

    private final FakeOpenAi openAi = FakeOpenAi.start();
    private final FakeOllama ollama = FakeOllama.start();

    @BeforeEach
    void write() throws IOException {
        Files.writeString(files.resolve("인사.md"), "# 인사\n\n직원에게 15일의 연차 휴가를 준다.\n");
        ollama.when(request -> request.schema().toString().contains("queries"), _ ->
                Act.say("{\"queries\": [\"annual leave days\"]}"));
        ollama.otherwise(request -> request.schema().isMissingNode() ? Act.say("15일입니다 [1].") : Act.say("{\"keep\": [1]}"));
        openAi.otherwise(_ -> Act.say("연차 휴가는 15일입니다 [1]."));
    }

    @AfterEach
    void close() {
        openAi.close();
        ollama.close();
    }

    private App open(UnaryOperator<Settings> choices) {
        var environment = Map.of(
                "OPENAI_API_KEY", FakeOpenAi.KEY,
                "OPENAI_BASE_URL", openAi.base().toString(),
                "OLLAMA_HOST", ollama.uri().toString());
        var app = App.open(AppFolders.of(home), environment, choices);
        app.index(List.of(files), Collection.DEFAULT_NAME, _ -> {});
        return app;
    }

    private static Asked ask(App app, String question) {
        return app.ask(Question.of(question, Scope.everything()), _ -> {});
    }

    private int cloudRequests() {
        return openAi.received().size();
    }

    @Test
    void theSameQuestionIsAnsweredOnceAlsoAfterARestart() {
        Asked first;
        try (var app = open(UnaryOperator.identity())) {
            first = ask(app, QUESTION);
        }
        try (var app = open(UnaryOperator.identity())) {
            int local = ollama.received().size();
            var second = ask(app, "  " + QUESTION.replace(" ", "  "));
            assertThat(second.answer().text()).isEqualTo(first.answer().text());
            assertThat(second.answer().citations()).isEqualTo(first.answer().citations());
            assertThat(second.answer().passages()).isEqualTo(first.answer().passages());
            assertThat(first.answer().kept()).isNull();
            assertThat(second.answer().kept()).isNotNull();
            assertThat(second.cost().usd().orElseThrow()).isZero();
            assertThat(second.egress()).isEmpty();
            assertThat(cloudRequests()).isEqualTo(1);
            assertThat(ollama.received()).hasSize(local);
        }
    }

    @Test
    void anotherSituationIsAnsweredAnew() throws IOException {
        try (var app = open(UnaryOperator.identity())) {
            ask(app, QUESTION);
            app.ask(new Question(QUESTION, Scope.everything(), List.of(new Turn("반차는?", "반나절입니다."))), _ -> {});
            assertThat(cloudRequests()).isEqualTo(2);
            app.ask(Question.of(QUESTION, app.scope(List.of(files))), _ -> {});
            assertThat(cloudRequests()).isEqualTo(3);
            app.ask(Question.of(QUESTION, Scope.everything()), AskOptions.DEFAULT.withFresh(true), _ -> {});
            assertThat(cloudRequests()).isEqualTo(4);

            Files.writeString(files.resolve("인사.md"), "# 인사\n\n직원에게 20일의 연차 휴가를 준다.\n");
            app.index(List.of(files), Collection.DEFAULT_NAME, _ -> {});
            ask(app, QUESTION);
            assertThat(cloudRequests()).isEqualTo(5);
            app.apply(app.settings().withSearch(app.settings().search().withQueries(1)));
            ask(app, QUESTION);
            assertThat(cloudRequests()).isEqualTo(6);
        }
    }

    @Test
    void expansionsAndSelectionsServeAgain() {
        try (var app = open(UnaryOperator.identity())) {
            ask(app, QUESTION);
            app.ask(Question.of(QUESTION, Scope.everything()), AskOptions.DEFAULT.withFresh(true), _ -> {});
            assertThat(ollama.received("/api/chat")).hasSize(2);
        }
    }

    @Test
    void anAnswerAfterAFailureIsNotKept() {
        openAi.otherwise(_ -> Act.fail(500));
        try (var app = open(UnaryOperator.identity())) {
            var first = ask(app, QUESTION);
            assertThat(first.answer().answeredBy()).startsWith("ollama:");
            openAi.otherwise(_ -> Act.say("연차 휴가는 15일입니다 [1]."));
            assertThat(ask(app, QUESTION).answer().answeredBy()).startsWith("openai:");
        }
    }

    @Test
    void aQuestionThatMeansTheSameSharesItsAnswerOnlyWhereThatIsWanted() {
        UnaryOperator<Settings> similar = settings -> settings.withCaching(new Caching(true, true, 0.5, 64));
        try (var app = open(UnaryOperator.identity())) {
            ask(app, QUESTION);
            assertThat(ask(app, "연차휴가는 며칠인가요?").answer().kept()).isNull();
        }
        try (var app = open(similar)) {
            ask(app, QUESTION);
            assertThat(ask(app, "연차휴가는 며칠인가요?").answer().kept()).isNotNull();
            assertThat(ask(app, "병가 휴가는 며칠인가요?").answer().kept()).isNull();
        }
    }
}
