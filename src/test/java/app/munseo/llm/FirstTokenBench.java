package app.munseo.llm;

import app.munseo.net.EgressLedger;
import app.munseo.net.EgressPolicy;
import app.munseo.net.NetworkDoor;
import app.munseo.net.RequestPurpose;
import app.munseo.net.Timeouts;
import app.munseo.testing.Act;
import app.munseo.testing.FakeAnthropic;
import app.munseo.testing.FakeGemini;
import app.munseo.testing.FakeOllama;
import app.munseo.testing.FakeOpenAi;
import app.munseo.testing.FakeProvider;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// The time from a provider's first token to the listener: each token says when it was written.
@Tag("bench")
class FirstTokenBench {
    private static final int WARM_UP = 200;
    private static final int ROUNDS = 1_000;
    private static final double MOST_MILLIS = 20;
    private static final Prompt PROMPT = Prompt.text("너는 사서다.", "연차는 며칠인가?", 100);

    private final NetworkDoor door =
            new NetworkDoor(new EgressPolicy(() -> false), new EgressLedger(), Duration.ofSeconds(2));

    private Access access(String provider, URI base, String key) {
        return new Access(door, provider, base, key, String::length, Timeouts.CLOUD, _ -> {});
    }

    @Test
    void theFirstTokenArrivesAtOnce() {
        try (var openAi = FakeOpenAi.start();
                var anthropic = FakeAnthropic.start();
                var gemini = FakeGemini.start();
                var ollama = FakeOllama.start()) {
            measure(openAi, new OpenAiModels(access("openai", openAi.base(), FakeOpenAi.KEY))
                    .chat("gpt-4.1-mini", RequestPurpose.ANSWER));
            measure(anthropic, new AnthropicModels(access("anthropic", anthropic.base(), FakeAnthropic.KEY))
                    .chat("claude-sonnet-5", RequestPurpose.ANSWER));
            measure(gemini, new GeminiModels(access("gemini", gemini.base(), FakeGemini.KEY))
                    .chat("gemini-2.5-flash", RequestPurpose.ANSWER));
            measure(ollama, new OllamaModels(access("ollama", ollama.uri(), "")).chat("qwen3:8b", RequestPurpose.ANSWER));
        } finally {
            door.close();
        }
    }

    private static void measure(FakeProvider fake, LanguageModel model) {
        fake.otherwise(_ -> new Act.Say(List.of(Long.toString(System.nanoTime())), Duration.ZERO, 0, "stop"));
        var millis = new double[WARM_UP + ROUNDS];
        for (int round = 0; round < millis.length; round++) {
            int now = round;
            model.generate(PROMPT, token -> millis[now] = (System.nanoTime() - Long.parseLong(token)) / 1e6);
        }
        var sorted = Arrays.stream(millis).skip(WARM_UP).sorted().toArray();
        System.Logger log = System.getLogger(FirstTokenBench.class.getName());
        log.log(
                System.Logger.Level.INFO,
                "%s: first token after p50 %.2f ms, p95 %.2f ms, p99 %.2f ms"
                        .formatted(model.name(), at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99)));
        assertThat(at(sorted, 0.95)).isLessThan(MOST_MILLIS);
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) (sorted.length * share)];
    }
}
