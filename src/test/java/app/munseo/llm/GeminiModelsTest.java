package app.munseo.llm;

import app.munseo.document.Problem;
import app.munseo.document.Problem.Kind;
import app.munseo.net.RequestPurpose;
import app.munseo.testing.Act;
import app.munseo.testing.FakeGemini;
import app.munseo.testing.FakeProvider;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class GeminiModelsTest extends LanguageModelContract {
    private final FakeGemini fake = FakeGemini.start();

    private LanguageModel model(String name, String key) {
        return new GeminiModels(access("gemini", fake.base(), key)).chat(name, RequestPurpose.ANSWER);
    }

    @Override
    FakeProvider fake() {
        return fake;
    }

    @Override
    LanguageModel model() {
        return model("gemini-2.5-flash", FakeGemini.KEY);
    }

    private Kind kindOf(String bytes) {
        fake.next(new Act.Raw(List.of("연차는 "), bytes));
        try {
            model().generate(PROMPT, _ -> {});
        } catch (Problem e) {
            return e.kind();
        }
        throw new AssertionError("no problem");
    }

    @Test
    void countsThoughtsAsOutputAndTokensOfTheCache() {
        fake.next(Act.say("네.").cached(3));

        var usage = model().generate(PROMPT, _ -> {}).usage();

        assertThat(usage.cached()).isEqualTo(3);
        assertThat(usage.output()).isEqualTo(1 + 7);
    }

    @Test
    void leavesRoomToThink() {
        model().generate(PROMPT, _ -> {});
        model("gemini-2.0-flash", FakeGemini.KEY).generate(PROMPT, _ -> {});

        assertThat(fake.received())
                .extracting(request -> request.body().path("generationConfig").path("maxOutputTokens").asInt())
                .containsExactly(4_196, 100);
    }

    @Test
    void takesTheBadRequestThatABadKeyIsForWhatItIs() {
        assertThatThrownBy(() -> model("gemini-2.5-pro", "AIzaNoSuchKey123").generate(PROMPT, _ -> {}))
                .isInstanceOfSatisfying(Problem.class, e -> {
                    assertThat(e.kind()).isEqualTo(Kind.PROVIDER_KEY_REFUSED);
                    assertThat(e.getMessage()).doesNotContain("NoSuchKey");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"SAFETY", "RECITATION", "PROHIBITED_CONTENT", "OTHER"})
    void doesNotTakeAStoppedTextForAWholeOne(String reason) {
        assertThat(kindOf("data: {\"candidates\":[{\"finishReason\":\"%s\",\"index\":0}]}\r\n\r\n".formatted(reason)))
                .isEqualTo(Kind.PROVIDER_FAILED);
    }

    @Test
    void saysWhenThePromptWasBlocked() {
        assertThat(kindOf("data: {\"promptFeedback\":{\"blockReason\":\"SAFETY\"}}\r\n\r\n"))
                .isEqualTo(Kind.PROVIDER_FAILED);
    }

    @Test
    void calledOverloadedInMidStreamItIsBusy() {
        assertThat(kindOf("data: {\"error\":{\"code\":503,\"message\":\"overloaded\",\"status\":\"UNAVAILABLE\"}}\r\n\r\n"))
                .isEqualTo(Kind.PROVIDER_BUSY);
    }

    @Test
    void waitsAsLongAsTheBodyOfTheErrorAsks() {
        var model = model();
        fake.next(FakeGemini.busy("1.2s"), Act.say("됐다"));
        var start = System.nanoTime();

        assertThat(model.generate(PROMPT, _ -> {}).text()).isEqualTo("됐다");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(1_200));
    }

    @Test
    void knowsItsWayOfSayingThatAPromptIsTooLong() {
        fake.next(new Act.Fail(
                400,
                Map.of(),
                "INVALID_ARGUMENT",
                "The input token count (1100000) exceeds the maximum number of tokens allowed (1048575)."));

        assertThatThrownBy(() -> model().generate(PROMPT, _ -> {}))
                .isInstanceOfSatisfying(Problem.class, e -> assertThat(e.kind()).isEqualTo(Kind.PROMPT_TOO_LONG));
    }
}
