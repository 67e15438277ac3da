package app.munseo.llm;

import app.munseo.document.Problem;
import app.munseo.document.Problem.Kind;
import app.munseo.net.RequestPurpose;
import app.munseo.testing.Act;
import app.munseo.testing.FakeAnthropic;
import app.munseo.testing.FakeProvider;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AnthropicModelsTest extends LanguageModelContract {
    private final FakeAnthropic fake = FakeAnthropic.start();

    private LanguageModel model(String name, String key) {
        return new AnthropicModels(access("anthropic", fake.base(), key)).chat(name, RequestPurpose.ANSWER);
    }

    @Override
    FakeProvider fake() {
        return fake;
    }

    @Override
    LanguageModel model() {
        return model("claude-haiku-4-5", FakeAnthropic.KEY);
    }

    @Test
    void countsWhatCameFromTheCacheAsInputToo() {
        fake.next(Act.say("네."));
        int whole = model().generate(PROMPT, _ -> {}).usage().input();
        fake.next(Act.say("네.").cached(whole - 1));

        assertThat(model().generate(PROMPT, _ -> {}).usage()).isEqualTo(new Usage(whole, whole - 1, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "claude-3-5-haiku-latest",
        "claude-sonnet-4-5-20250929",
        "claude-opus-4-1",
        "claude-opus-4-6"
    })
    void bindsOlderModelsToTheLikeliestWords(String name) {
        model(name, FakeAnthropic.KEY).generate(PROMPT, _ -> {});

        var body = fake.received().getFirst().body();
        assertThat(body.path("temperature").asDouble(1)).isZero();
        assertThat(body.path("max_tokens").asInt()).isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"claude-opus-4-7", "claude-opus-5", "claude-sonnet-5", "claude-fable-5"})
    void leavesNewerModelsTheirOwnTemperatureAndRoomToThink(String name) {
        model(name, FakeAnthropic.KEY).generate(PROMPT, _ -> {});

        var body = fake.received().getFirst().body();
        assertThat(body.has("temperature")).isFalse();
        assertThat(body.path("max_tokens").asInt()).isGreaterThan(1_000);
    }

    @Test
    void neverShowsTheKeyItWasRefusedWith() {
        assertThatThrownBy(() -> model("claude-opus-5", "ant-verysecret-key").generate(PROMPT, _ -> {}))
                .isInstanceOfSatisfying(Problem.class, e -> {
                    assertThat(e.kind()).isEqualTo(Kind.PROVIDER_KEY_REFUSED);
                    assertThat(e.getMessage()).contains("invalid x-api-key").doesNotContain("verysecret");
                });
    }

    @Test
    void waitsAndAsksAgainWhileItIsOverloaded() {
        var model = model();
        fake.next(Act.fail(529), Act.fail(529), Act.say("됐다"));

        assertThat(model.generate(PROMPT, _ -> {}).text()).isEqualTo("됐다");
        fake.next(Act.fail(529), Act.fail(529), Act.fail(529));
        assertThatThrownBy(() -> model.generate(PROMPT, _ -> {}))
                .isInstanceOfSatisfying(Problem.class, e -> assertThat(e.kind()).isEqualTo(Kind.PROVIDER_BUSY));
    }

    @ParameterizedTest
    @CsvSource({
        "overloaded_error, PROVIDER_BUSY",
        "rate_limit_error, PROVIDER_BUSY",
        "api_error, PROVIDER_FAILED"
    })
    void tellsApartWhatGoesWrongInMidStream(String type, Kind kind) {
        fake.next(new Act.Raw(
                List.of("연차는 "),
                """
                event: error
                data: {"type":"error","error":{"type":"%s","message":"Overloaded"}}

                """
                        .formatted(type)));

        assertThatThrownBy(() -> model().generate(PROMPT, _ -> {}))
                .isInstanceOfSatisfying(Problem.class, e -> assertThat(e.kind()).isEqualTo(kind));
    }

    @Test
    void doesNotTakeARefusalForAnAnswer() {
        fake.next(new Act.Raw(
                List.of("I "),
                """
                event: message_delta
                data: {"type":"message_delta","delta":{"stop_reason":"refusal"},"usage":{"output_tokens":1}}

                """));

        assertThatThrownBy(() -> model().generate(PROMPT, _ -> {}))
                .isInstanceOfSatisfying(Problem.class, e -> assertThat(e.kind()).isEqualTo(Kind.PROVIDER_FAILED))
                .hasMessageContaining("refuses");
    }

    @Test
    void knowsItsWayOfSayingThatAPromptIsTooLong() {
        fake.next(new Act.Fail(
                400,
                Map.of(),
                "invalid_request_error",
                "prompt is too long: 215000 tokens > 200000 maximum"));

        assertThatThrownBy(() -> model().generate(PROMPT, _ -> {}))
                .isInstanceOfSatisfying(Problem.class, e -> assertThat(e.kind()).isEqualTo(Kind.PROMPT_TOO_LONG));
    }
}
