package app.munseo.app;

import app.munseo.answer.AnswerEvent;
import app.munseo.answer.Attempt;
import app.munseo.answer.Step;
import app.munseo.answer.Support;
import app.munseo.document.Collection;
import app.munseo.document.Problem.Kind;
import app.munseo.document.Question;
import app.munseo.document.Scope;
import app.munseo.settings.Caching;
import app.munseo.settings.Providers;
import app.munseo.settings.Roles;
import app.munseo.settings.Settings;
import app.munseo.testing.Act;
import app.munseo.testing.FakeAnthropic;
import app.munseo.testing.FakeGemini;
import app.munseo.testing.FakeOllama;
import app.munseo.testing.FakeOpenAi;
import app.munseo.testing.FakeProvider;
import app.munseo.testing.Received;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Questions asked of several providers: who is asked for which step, in which order, and who when one fails.
class ChainsTest {
    private static final Question KOREAN = Question.of("연차 휴가는 며칠입니까?", Scope.everything());
    private static final Question ENGLISH = Question.of("How long is the warranty?", Scope.everything());
    private static final String CLAUDE = "anthropic:claude-sonnet-5";
    private static final String GEMINI = "gemini:gemini-2.5-flash";
    private static final String MINI = "openai:gpt-4.1-mini";
    private static final String LOCAL = "ollama:qwen3:8b";

    @TempDir
    static Path home;

    private final FakeOpenAi openAi = FakeOpenAi.start();
    private final FakeOpenAi studio = FakeOpenAi.startCompatible();
    private final FakeAnthropic anthropic = FakeAnthropic.start();
    private final FakeGemini gemini = FakeGemini.start();
    private final FakeOllama ollama = FakeOllama.start();
    private final FakeOllama second = FakeOllama.start();
    private Roles roles = Roles.DEFAULT;
    private List<Providers.Server> servers = List.of();
    private List<Providers.Rate> rates = List.of();
    private boolean offline;

    @BeforeAll
    static void index(@TempDir Path files) throws IOException {
        Files.writeString(
                files.resolve("인사 규정.md"),
                "# 인사 규정\n\n## 연차 휴가\n\n1년간 80% 이상 출근한 직원에게 15일의 연차 휴가를 준다.\n\n## 병가\n\n병가는 연 60일까지 준다.\n");
        Files.writeString(
                files.resolve("manual.md"),
                "# Pump manual\n\n## Warranty\n\nThe warranty of the pump is 24 months from the date of purchase.\n");
        try (var app = App.open(AppFolders.of(home), Map.of(), UnaryOperator.identity())) {
            app.index(List.of(files), Collection.DEFAULT_NAME, _ -> {});
        }
    }

    @BeforeEach
    void teach() {
        for (var fake : List.<FakeProvider>of(openAi, studio, anthropic, gemini)) {
            fake.otherwise(ChainsTest::reads);
        }
        for (var fake : List.of(ollama, second)) {
            fake.when(request -> request.schema().isObject(), ChainsTest::helps);
            fake.otherwise(ChainsTest::reads);
        }
    }

    @AfterEach
    void close() {
        List.<FakeProvider>of(openAi, studio, anthropic, gemini, ollama, second).forEach(FakeProvider::close);
    }

    /// A model that finds the sentence with the answer among the passages, in the language of the question.
    private static Act reads(Received request) {
        if (request.schema().isObject()) {
            return helps(request);
        }
        var korean = request.message("user").contains("며칠");
        var passage = Pattern.compile("number=\"(\\d+)\"[^>]*>\\n[^<]*" + (korean ? "15일의" : "24 months"))
                .matcher(request.message("user"));
        var text = korean ? "연차 휴가는 15일입니다 [%s]." : "The warranty is 24 months [%s].";
        return passage.find()
                ? Act.say(text.formatted(passage.group(1)).split("(?<= )"))
                : Act.say("문서에서 찾을 수 없습니다.");
    }

    private static Act helps(Received request) {
        if (request.schema().toString().contains("stated")) {
            return Act.say("{\"stated\": [1]}");
        }
        return request.schema().toString().contains("queries")
                ? Act.say("{\"queries\": [\"annual leave\"]}")
                : Act.say("{\"keep\": [1, 2, 3, 4, 5, 6, 7, 8]}");
    }

    private Asked ask(Question question) {
        return ask(question, "", new ArrayList<>());
    }

    private Asked ask(Question question, String model, List<AnswerEvent> events) {
        try (var app = App.open(AppFolders.of(home), environment(), this::choose)) {
            return app.ask(question, AskOptions.DEFAULT.withModel(model), events::add);
        }
    }

    private Map<String, String> environment() {
        return Map.of(
                "OPENAI_API_KEY", FakeOpenAi.KEY,
                "OPENAI_BASE_URL", openAi.base().toString(),
                "ANTHROPIC_API_KEY", FakeAnthropic.KEY,
                "GOOGLE_API_KEY", FakeGemini.KEY,
                "OLLAMA_HOST", ollama.uri() + "," + second.uri());
    }

    private Settings choose(Settings settings) {
        var defaults = Providers.DEFAULT;
        return settings.withOffline(offline)
                .withCaching(new Caching(false, false, 0.95, 64))
                .withRoles(roles)
                .withProviders(new Providers(
                        anthropic.base().toString(), gemini.base().toString(), servers, rates, defaults.patience()));
    }

    private static Step step(Asked asked, String name) {
        return asked.answer().steps().stream().filter(step -> step.name().equals(name)).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({CLAUDE, GEMINI, MINI, LOCAL})
    void eachProviderAnswersInBothLanguages(String reference) {
        roles = roles.withAnswer(List.of(reference));

        var korean = ask(KOREAN).answer();
        var english = ask(ENGLISH).answer();

        assertThat(korean.answeredBy()).isEqualTo(reference);
        assertThat(korean.text()).startsWith("연차 휴가는 15일입니다");
        assertThat(korean.citations()).hasSize(1);
        assertThat(korean.usage().output()).isPositive();
        assertThat(english.answeredBy()).isEqualTo(reference);
        assertThat(english.text()).startsWith("The warranty is 24 months");
    }

    @ParameterizedTest
    @CsvSource({
        // US dollars per million tokens: new input, cached input, output
        CLAUDE + ", 2, 0.2, 10",
        GEMINI + ", 0.3, 0.03, 2.5",
        MINI + ", 0.4, 0.1, 1.6",
        LOCAL + ", 0, 0, 0",
        "lmstudio:exaone-4, 0, 0, 0",
    })
    void whatEachProviderCostsIsMetered(String reference, double input, double cached, double output) {
        roles = roles.withAnswer(List.of(reference));
        servers = List.of(new Providers.Server("lmstudio", studio.base().toString(), null));
        for (var fake : List.<FakeProvider>of(openAi, anthropic, gemini)) {
            fake.otherwise(_ -> Act.say("연차 휴가는 15일입니다 [1].").cached(100));
        }
        try (var app = App.open(AppFolders.of(home), environment(), this::choose)) {
            int before = app.spending().day().calls();
            double spent = app.spending().day().usd();
            var asked = app.ask(KOREAN, _ -> {});
            var usage = asked.answer().usage();
            double usd = ((usage.input() - usage.cached()) * input + usage.cached() * cached + usage.output() * output) / 1e6;
            assertThat(asked.cost().usd().orElseThrow()).isCloseTo(usd, Offset.offset(1e-8));
            assertThat(asked.cost().savedUsd()).isCloseTo(usage.cached() * (input - cached) / 1e6, Offset.offset(1e-8));
            assertThat(asked.cost().estimateUsd().orElseThrow()).isGreaterThanOrEqualTo(usd);
            assertThat(app.spending().day().usd()).isCloseTo(spent + usd, Offset.offset(1e-8));
            // two steps before the answer are the local model's
            assertThat(app.spending().day().calls()).isEqualTo(before + 3);
            assertThat(app.spending().report().steps())
                    .filteredOn(step -> step.step().equals("answer"))
                    .anySatisfy(step -> {
                        assertThat(step.provider() + ":" + step.model()).isEqualTo(reference);
                        assertThat(step.output()).isPositive();
                    });
        }
    }

    @Test
    void theNextOfTheChainAnswersAndTheStepSaysWhoFailedAndWhy() {
        roles = roles.withAnswer(List.of(CLAUDE, GEMINI, LOCAL));
        anthropic.otherwise(_ -> Act.fail(401));
        gemini.otherwise(_ -> Act.errorInStream("broken", "연차 "));
        var events = new ArrayList<AnswerEvent>();

        var asked = ask(KOREAN, "", events);

        assertThat(asked.answer().answeredBy()).isEqualTo(LOCAL);
        assertThat(step(asked, "answer").tried())
                .containsExactly(
                        new Attempt(CLAUDE, Kind.PROVIDER_KEY_REFUSED), new Attempt(GEMINI, Kind.PROVIDER_FAILED));
        assertThat(step(asked, "answer").degraded()).isEqualTo(Kind.PROVIDER_KEY_REFUSED);
        assertThat(events).contains(new AnswerEvent.Restarted(Kind.PROVIDER_FAILED));
    }

    @Test
    void onlyTheAnswerGoesToACloudUnlessTheListSaysOtherwise() {
        ask(KOREAN);
        assertThat(openAi.chats()).hasSize(1);
        assertThat(ollama.chats().size() + second.chats().size()).isEqualTo(2);

        roles = new Roles(List.of(CLAUDE), List.of(GEMINI), List.of("auto"), List.of(MINI), List.of(), List.of(), "off");
        var asked = ask(KOREAN);

        assertThat(step(asked, "expand").by()).isEqualTo(CLAUDE);
        assertThat(step(asked, "compress").by()).isEqualTo(GEMINI);
        assertThat(anthropic.chats()).hasSize(1);
        assertThat(gemini.chats()).hasSize(1);
    }

    @Test
    void offlineOnlyThisMachineIsAskedWhateverTheListsSay() {
        offline = true;
        roles = new Roles(
                List.of(CLAUDE, "auto"),
                List.of(GEMINI, "auto"),
                List.of("auto"),
                List.of(CLAUDE, MINI, GEMINI, "far:model", "lmstudio:exaone-4"),
                List.of(),
                List.of(),
                "off");
        servers = List.of(
                new Providers.Server("lmstudio", studio.base().toString(), null),
                new Providers.Server("far", "https://models.example/v1", null));

        var asked = ask(KOREAN);

        assertThat(asked.answer().answeredBy()).isEqualTo("lmstudio:exaone-4");
        assertThat(step(asked, "expand").by()).isEqualTo(LOCAL);
        assertThat(step(asked, "answer").tried())
                .hasSize(4)
                .allSatisfy(attempt -> assertThat(attempt.reason()).isEqualTo(Kind.OFFLINE_REFUSED));
        assertThat(anthropic.received()).isEmpty();
        assertThat(gemini.received()).isEmpty();
        assertThat(asked.egress()).allSatisfy(entry -> assertThat(entry.loopback() || entry.refused()).isTrue());
        var sent = studio.chats().getFirst().body();
        assertThat(sent.path("model").asText()).isEqualTo("exaone-4");
        assertThat(studio.chats().getFirst().headers()).doesNotContainKey("authorization");
    }

    @Test
    void aLocalModelVotesOnWhatWordsLeaveOpenWhereOneIsNamedForThat() {
        openAi.otherwise(_ -> Act.say("대부분의 직원이 연차 휴가를 미리 계획하여 알뜰하게 나누어 쓰는 편이다 [1]."));
        assertThat(step(ask(KOREAN), "verify").by()).isEqualTo("local");

        roles = Roles.DEFAULT.withVerify(List.of(LOCAL));
        var asked = ask(KOREAN);

        assertThat(asked.answer().citations()).hasSize(1).allSatisfy(citation -> {
            assertThat(citation.support()).isEqualTo(Support.SUPPORTED);
            assertThat(citation.reasons()).isEmpty();
        });
        assertThat(step(asked, "verify").by()).isEqualTo(LOCAL);
    }

    @Test
    void aHardQuestionGoesToTheStrongModel() {
        roles = new Roles(
                List.of("auto"), List.of("auto"), List.of("auto"), List.of(MINI), List.of(CLAUDE, MINI), List.of(), "on");
        var simple = ask(KOREAN).answer();
        var events = new ArrayList<AnswerEvent>();
        var hard = ask(Question.of("연차 휴가와 병가의 차이는 며칠입니까?", Scope.everything()), "", events).answer();

        assertThat(simple.answeredBy()).isEqualTo(MINI);
        assertThat(simple.route()).satisfies(route -> assertThat(route.word()).isEqualTo("simple"));
        assertThat(hard.answeredBy()).isEqualTo(CLAUDE);
        assertThat(hard.route()).satisfies(route -> {
            assertThat(route.word()).isEqualTo("hard");
            assertThat(route.reasons()).contains("compare");
            assertThat(route.model()).isEqualTo(CLAUDE);
        });
        assertThat(events).contains(new AnswerEvent.Routed(Objects.requireNonNull(hard.route())));
    }

    @Test
    void thePersonCanNameTheOneModel() {
        gemini.next(Act.fail(500));

        var asked = ask(KOREAN, GEMINI, new ArrayList<>());

        assertThat(asked.answer().answeredBy()).isEqualTo("extractive");
        assertThat(step(asked, "answer").tried()).containsExactly(new Attempt(GEMINI, Kind.PROVIDER_FAILED));
        assertThat(ask(KOREAN, GEMINI, new ArrayList<>()).answer().answeredBy()).isEqualTo(GEMINI);
        assertThat(openAi.chats()).isEmpty();
    }

    @Test
    void whenOneOllamaServerDiesInMidStreamTheOtherAnswers() {
        roles = roles.withAnswer(List.of(LOCAL));
        FakeOllama[] dying = new FakeOllama[1];
        for (var fake : List.of(ollama, second)) {
            fake.otherwise(request -> {
                if (dying[0] == null) {
                    dying[0] = fake;
                    return Act.cut(Act.Cut.How.RESET, "연차 ");
                }
                return reads(request);
            });
        }
        var events = new ArrayList<AnswerEvent>();

        var asked = ask(KOREAN, "", events);

        assertThat(asked.answer().answeredBy()).isEqualTo(LOCAL);
        assertThat(asked.answer().text()).startsWith("연차 휴가는 15일입니다");
        assertThat(step(asked, "answer").tried()).containsExactly(new Attempt(LOCAL, Kind.PROVIDER_GARBLED));
        assertThat(ollama.chats()).isNotEmpty();
        assertThat(second.chats()).isNotEmpty();
    }

    @Test
    void aServerThatIsGoneIsNotMissed() {
        ollama.close();
        roles = roles.withAnswer(List.of(LOCAL));

        var asked = ask(KOREAN);

        assertThat(asked.answer().answeredBy()).isEqualTo(LOCAL);
        assertThat(asked.answer().steps()).allSatisfy(step -> assertThat(step.degraded()).isNull());
    }

    @Test
    void aWaitForTheProvidersLimitIsTold() {
        roles = roles.withAnswer(List.of(CLAUDE));
        anthropic.next(Act.busy(1));
        var events = new ArrayList<AnswerEvent>();

        assertThat(ask(KOREAN, "", events).answer().answeredBy()).isEqualTo(CLAUDE);
        assertThat(events).contains(new AnswerEvent.Waiting(CLAUDE, 1));
    }

    @Test
    void aLimitThatWouldKeepThePersonTooLongSendsTheQuestionOn() {
        roles = roles.withAnswer(List.of(CLAUDE, GEMINI));
        anthropic.otherwise(_ -> Act.busy(90));

        var asked = ask(KOREAN);

        assertThat(asked.answer().answeredBy()).isEqualTo(GEMINI);
        assertThat(step(asked, "answer").tried()).containsExactly(new Attempt(CLAUDE, Kind.PROVIDER_BUSY));
    }

    @Test
    void aProviderNobodyNamedIsSaidToBeUnknown() {
        roles = roles.withAnswer(List.of("nowhere:model", MINI));

        assertThat(step(ask(KOREAN), "answer").tried())
                .containsExactly(new Attempt("nowhere:model", Kind.SETTINGS_INVALID));
    }
}
