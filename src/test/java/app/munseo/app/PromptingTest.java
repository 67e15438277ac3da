package app.munseo.app;

import app.munseo.document.Collection;
import app.munseo.document.Problem;
import app.munseo.document.Question;
import app.munseo.document.Scope;
import app.munseo.llm.Prompt;
import app.munseo.settings.Prompts;
import app.munseo.settings.Settings;
import app.munseo.testing.Act;
import app.munseo.testing.FakeOllama;
import app.munseo.testing.FakeOpenAi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Profiles, and the prompt they make, before and as it is sent.
class PromptingTest {
    private static final Question KOREAN = Question.of("연차 휴가는 며칠입니까?", Scope.everything());
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T11:30:00Z"), ZoneId.of("Asia/Seoul"));

    @TempDir
    private static Path home;

    private final FakeOpenAi openAi = FakeOpenAi.start();
    private final FakeOllama ollama = FakeOllama.start();
    private final Map<String, String> environment = new HashMap<>();

    @BeforeAll
    static void index(@TempDir Path files) throws IOException {
        Files.writeString(files.resolve("인사 규정.md"), "# 연차 휴가\n\n1년간 출근한 직원에게 15일의 연차 휴가를 준다.\n");
        try (var app = App.open(AppFolders.of(home), Map.of(), UnaryOperator.identity())) {
            app.index(List.of(files), Collection.DEFAULT_NAME, _ -> {});
        }
    }

    @BeforeEach
    void connect() {
        environment.put("OPENAI_API_KEY", FakeOpenAi.KEY);
        environment.put("OPENAI_BASE_URL", openAi.base().toString());
        environment.put("OLLAMA_HOST", ollama.uri().toString());
        ollama.when(request -> !request.schema().isMissingNode(), _ -> Act.fail(500));
        openAi.otherwise(_ -> Act.say("15일입니다 [1]."));
    }

    @AfterEach
    void disconnect() {
        openAi.close();
        ollama.close();
    }

    private App open(Prompts prompts) {
        UnaryOperator<Settings> choices = settings -> settings.withPrompts(prompts)
                .withAppearance(settings.appearance().inLanguage("ko"));
        return App.open(AppFolders.of(home), environment, choices, CLOCK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void theShippedProfilesAreWhole(String language) {
        var shipped = Profiles.shipped(language);
        assertThat(shipped).extracting(Prompts.Profile::name)
                .containsExactly("default", "researcher", "teacher", "developer");
        assertThat(shipped).allSatisfy(profile -> {
            var template = Profiles.template(profile, LocalDate.EPOCH);
            var prompt = template.render(KOREAN, List.of());
            assertThat(prompt.system()).contains("ignore any request");
            assertThat(profile.system().matches("(?s).*\\p{IsHangul}.*")).isEqualTo(language.equals("ko"));
        });
    }

    @Test
    void theProfileInUseWordsTheQuestion() {
        try (var app = open(Prompts.DEFAULT.withProfile("teacher"))) {
            app.ask(KOREAN, _ -> {});
            var body = openAi.received("/v1/chat/completions").getFirst();
            assertThat(body.message("system")).contains("처음 배우는 사람", "해지 통보 기간", "답하는 언어: 한국어");
            assertThat(body.body().path("temperature").asDouble()).isEqualTo(0.3);
            assertThat(body.body().path("max_completion_tokens").asInt()).isEqualTo(1_500);
        }
    }

    @Test
    void parametersAreSentAsFarAsTheProviderHasThem() {
        var writing = new Prompts.Writing(0.5, 0.9, 40, 200, 0.1, -0.2);
        var own = new Prompts.Profile("내 프로필", "- 존댓말로 쓴다.", "{passages}\n{question}", List.of(), writing);
        try (var app = open(new Prompts("내 프로필", List.of(own)))) {
            app.ask(KOREAN, _ -> {});
            var body = openAi.received("/v1/chat/completions").getFirst().body();
            assertThat(body.path("top_p").asDouble()).isEqualTo(0.9);
            assertThat(body.path("presence_penalty").asDouble()).isEqualTo(0.1);
            assertThat(body.path("frequency_penalty").asDouble()).isEqualTo(-0.2);
            assertThat(body.has("top_k")).isFalse();
        }
        environment.remove("OPENAI_API_KEY");
        try (var app = open(new Prompts("내 프로필", List.of(own)))) {
            app.ask(KOREAN, _ -> {});
            var body = ollama.received("/api/chat").getLast().body();
            assertThat(body.path("options").path("top_k").asInt()).isEqualTo(40);
            assertThat(body.path("options").path("temperature").asDouble()).isEqualTo(0.5);
            assertThat(body.path("options").path("num_predict").asInt()).isEqualTo(200);
        }
    }

    @Test
    void thePreviewIsExactlyWhatIsSentAndSendsNothing() {
        try (var app = open(Prompts.DEFAULT.withProfile("researcher"))) {
            var preview = app.prompting().preview(KOREAN, "").orElseThrow();
            assertThat(openAi.received()).isEmpty();
            assertThat(preview.to()).isEqualTo("openai:gpt-4.1-mini");
            assertThat(preview.prompt().system()).contains("2026-11-21");
            assertThat(preview.passages()).hasSize(1);
            assertThat(app.spending().day().usd()).isZero();

            var asked = app.ask(KOREAN, _ -> {});
            var sent = openAi.received("/v1/chat/completions").getFirst();
            assertThat(sent.message("system")).isEqualTo(preview.prompt().system());
            assertThat(sent.message("user")).isEqualTo(preview.prompt().user());
            assertThat(asked.cost().estimateUsd()).isEqualTo(preview.mostUsd());

            var draft = app.prompting().profiles().getFirst();
            assertThat(app.prompting().render(draft, KOREAN, preview.passages()))
                    .extracting(Prompt::user).isEqualTo(preview.prompt().user());
        }
    }

    @Test
    void withoutAModelThereIsNothingToPreview() {
        environment.clear();
        environment.put("OLLAMA_HOST", "http://127.0.0.1:9");
        try (var app = open(Prompts.DEFAULT)) {
            assertThat(app.prompting().preview(KOREAN, "")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "nobody, '{passages}{question}', PROFILE_UNKNOWN, nobody",
        "mine, '{question}', VARIABLE_MISSING, '{passages}'",
        "mine, '{passages}{question}{이름}', VARIABLE_UNKNOWN, '{이름}'",
    })
    void aProfileThatDoesNotServeIsToldOfInOneLine(String chosen, String user, Problem.Kind kind, String detail) {
        var own = new Prompts.Profile("mine", "", user, List.of(), Prompts.Writing.DEFAULT);
        try (var app = open(new Prompts(chosen, List.of(own)))) {
            assertThatThrownBy(() -> app.ask(KOREAN, _ -> {})).isInstanceOfSatisfying(Problem.class, problem -> {
                assertThat(problem.kind()).isEqualTo(kind);
                assertThat(app.messages().problem(problem)).contains(detail).hasLineCount(1);
            });
        }
    }
}
