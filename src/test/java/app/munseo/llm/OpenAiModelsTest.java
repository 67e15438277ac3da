package app.munseo.llm;

import app.munseo.document.Problem;
import app.munseo.document.Problem.Kind;
import app.munseo.net.RequestPurpose;
import app.munseo.testing.Act;
import app.munseo.testing.FakeOpenAi;
import app.munseo.testing.FakeProvider;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class OpenAiModelsTest extends LanguageModelContract {
    private final FakeOpenAi fake = FakeOpenAi.start();

    private OpenAiModels models(String key) {
        return new OpenAiModels(access("openai", fake.base(), key));
    }

    @Override
    FakeProvider fake() {
        return fake;
    }

    @Override
    LanguageModel model() {
        return models(FakeOpenAi.KEY).chat("gpt-4.1", RequestPurpose.ANSWER);
    }

    @Test
    void countsTokensServedFromTheCache() {
        fake.next(Act.say("네.").cached(1024));

        assertThat(model().generate(PROMPT, _ -> {}).usage().cached()).isEqualTo(1024);
    }

    @Test
    void leavesOutTheTemperatureWhereTheModelThinks() {
        for (var name : List.of("gpt-5", "gpt-5-mini", "o3", "o4-mini")) {
            models(FakeOpenAi.KEY).chat(name, RequestPurpose.ANSWER).generate(PROMPT, _ -> {});
        }

        assertThat(fake.received()).hasSize(4).allSatisfy(request -> {
            assertThat(request.body().has("temperature")).isFalse();
            assertThat(request.body().path("max_completion_tokens").asInt()).isGreaterThan(100);
        });
    }

    @Test
    void bindsOtherModelsToTheLikeliestWords() {
        model().generate(PROMPT, _ -> {});

        var body = fake.received().getFirst().body();
        assertThat(body.path("temperature").asDouble(1)).isZero();
        assertThat(body.path("max_completion_tokens").asInt()).isEqualTo(100);
    }

    @Test
    void takesAFinishedTextWithoutUsageAndDone() {
        fake.next(new Act.Raw(
                List.of("전부"), "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n"));

        var completion = model().generate(PROMPT, _ -> {});

        assertThat(completion).isEqualTo(new Completion("전부", Usage.NONE, true));
    }

    @Test
    void neverShowsTheKeyItWasRefusedWith() {
        var key = "sk-proj-verysecretverysecret";

        assertThatThrownBy(() -> models(key).chat("gpt-4.1", RequestPurpose.ANSWER).generate(PROMPT, _ -> {}))
                .isInstanceOfSatisfying(Problem.class, e -> {
                    assertThat(e.kind()).isEqualTo(Kind.PROVIDER_KEY_REFUSED);
                    assertThat(e.getMessage()).contains("Incorrect API key").doesNotContain("verysecret");
                });
    }

    @Test
    void listsTheModelsOfAKey() {
        assertThat(models(FakeOpenAi.KEY).models()).contains("gpt-4.1", "gpt-5");
        assertThat(fake.received("/v1/models")).hasSize(1);
    }

    @Test
    void embedsInBatchesAndInOrder() {
        var embedder = models(FakeOpenAi.KEY).embedder("text-embedding-3-small", 256);
        var texts = new ArrayList<String>();
        for (var i = 0; i < 100; i++) {
            texts.add("문서 " + i);
        }
        texts.add("");

        var vectors = embedder.embed(texts, Purpose.DOCUMENT);

        assertThat(fake.received("/v1/embeddings")).hasSize(2);
        assertThat(vectors).hasSize(101).allSatisfy(vector -> assertThat(vector).hasSize(256));
        assertThat(vectors.get(70)).isEqualTo(embedder.embed(List.of("문서 70"), Purpose.QUERY).getFirst());
        assertThat(length(vectors.get(7))).isCloseTo(1, within(1e-6));
        assertThat(embedder.model()).isEqualTo("openai:text-embedding-3-small:256");
    }

    static double length(float[] vector) {
        var sum = 0.0;
        for (var value : vector) {
            sum += (double) value * value;
        }
        return Math.sqrt(sum);
    }
}
