package app.munseo.llm;

import app.munseo.document.Problem;
import app.munseo.document.Problem.Kind;
import app.munseo.net.RequestPurpose;
import app.munseo.testing.FakeOllama;
import app.munseo.testing.FakeProvider;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class OllamaModelsTest extends LanguageModelContract {
    private final FakeOllama fake = FakeOllama.start();
    private final OllamaServer server = new OllamaServer(door, fake.uri());
    private final OllamaModels models = new OllamaModels(access("ollama", fake.uri(), ""));

    @Override
    FakeProvider fake() {
        return fake;
    }

    @Override
    LanguageModel model() {
        return models.chat("qwen3:8b", RequestPurpose.ANSWER);
    }

    @Test
    void neverLetsThePromptBeShortenedSilently() {
        model().generate(PROMPT, _ -> {});

        var body = fake.received("/api/chat").getFirst().body();
        assertThat(body.path("truncate").asBoolean(true)).isFalse();
        assertThat(body.path("shift").asBoolean(true)).isFalse();
        assertThat(body.path("options").path("num_ctx").asInt()).isEqualTo(8192);
        assertThat(body.path("options").path("num_predict").asInt()).isEqualTo(100);
        assertThat(body.path("keep_alive").asInt()).isPositive();
    }

    @Test
    void asksForNoLargerWindowThanTheModelHas() {
        var model = models.chat("small:1b", RequestPurpose.EXPAND);
        model.generate(PROMPT, _ -> {});

        assertThat(model.contextWindow()).isEqualTo(4096);
        var body = fake.received("/api/chat").getFirst().body();
        assertThat(body.path("options").path("num_ctx").asInt()).isEqualTo(4096);
    }

    @Test
    void switchesThinkingOffOnlyWhereItCanBe() {
        fake.add(new FakeOllama.Model("gpt-oss:20b", 131_072, List.of("completion", "thinking"), ""));

        for (var name : List.of("qwen3:8b", "small:1b", "gpt-oss:20b")) {
            models.chat(name, RequestPurpose.ANSWER).generate(PROMPT, _ -> {});
        }

        assertThat(fake.received("/api/chat"))
                .extracting(request -> request.body().path("think").toString())
                .containsExactly("false", "", "\"low\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gpt-oss:120b-cloud", "glm:cloud", "alias:latest"})
    void refusesOfflineWhatRunsInACloud(String name) {
        fake.add(new FakeOllama.Model(name, 8192, List.of("completion", "embedding"), "https://ollama.example"));
        var model = models.chat(name, RequestPurpose.ANSWER);
        var embedder = models.embedder(name);
        offline.set(true);

        for (Runnable use : List.<Runnable>of(
                () -> models.chat(name, RequestPurpose.ANSWER),
                () -> model.generate(PROMPT, _ -> {}),
                () -> embedder.embed(List.of("비밀"), Purpose.DOCUMENT))) {
            assertThatThrownBy(use::run)
                    .isInstanceOfSatisfying(Problem.class, e -> assertThat(e.kind()).isEqualTo(Kind.OFFLINE_REFUSED));
        }
        assertThat(fake.received("/api/chat")).isEmpty();
        assertThat(fake.received("/api/embed")).isEmpty();
    }

    @Test
    void answersOfflineFromThisMachine() {
        offline.set(true);

        assertThat(model().generate(PROMPT, _ -> {}).text()).isNotEmpty();
    }

    @Test
    void saysWhichModelIsMissing() {
        assertThatThrownBy(() -> models.chat("nope", RequestPurpose.ANSWER))
                .isInstanceOfSatisfying(Problem.class, e -> assertThat(e.kind()).isEqualTo(Kind.MODEL_MISSING))
                .hasMessageContaining("nope");
    }

    @Test
    void knowsTheServerAndItsModels() {
        fake.add(new FakeOllama.Model("a:cloud", 8192, List.of("completion"), "https://ollama.example"));

        assertThat(server.version()).isNotEmpty();
        assertThat(server.models())
                .extracting(OllamaModel::name)
                .containsExactlyInAnyOrder("a:cloud", "bge-m3:latest", "qwen3:8b", "small:1b");
        assertThat(server.models())
                .filteredOn(OllamaModel::cloud)
                .extracting(OllamaModel::name)
                .containsExactly("a:cloud");
        assertThat(server.model("qwen3:8b").contextLength()).isEqualTo(40960);
        assertThat(server.completionModel()).contains("qwen3:8b");
    }

    @Test
    void embedsInBatchesAndInOrder() {
        var embedder = models.embedder("bge-m3");
        var texts = new ArrayList<String>();
        for (var i = 0; i < 20; i++) {
            texts.add("문서 " + i);
        }

        var vectors = embedder.embed(texts, Purpose.DOCUMENT);

        assertThat(fake.received("/api/embed")).hasSize(2).allSatisfy(
                request -> assertThat(request.body().path("truncate").asBoolean(true)).isFalse());
        assertThat(vectors.get(18)).isEqualTo(embedder.embed(List.of("문서 18"), Purpose.DOCUMENT).getFirst());
        assertThat(OpenAiModelsTest.length(vectors.get(3))).isCloseTo(1, within(1e-6));
        assertThat(embedder.dimensions()).isEqualTo(64);
        assertThat(embedder.servesKorean()).isTrue();
    }

    @Test
    void shortensAChunkTheModelCannotHold() {
        fake.add(new FakeOllama.Model("tiny-embed", 100, List.of("embedding"), ""));
        var embedder = models.embedder("tiny-embed");
        var text = "가나다 ".repeat(200);

        var vectors = embedder.embed(List.of("짧은 글", text), Purpose.DOCUMENT);

        assertThat(vectors.getFirst()).isEqualTo(embedder.embed(List.of("짧은 글"), Purpose.DOCUMENT).getFirst());
        var quarter = List.of(text.substring(0, 200));
        assertThat(vectors.get(1)).isEqualTo(embedder.embed(quarter, Purpose.DOCUMENT).getFirst());
    }

    @Test
    void putsBeforeATextWhatItsModelWasTrainedWith() {
        fake.add(new FakeOllama.Model("nomic-embed-text", 2048, List.of("embedding"), ""));
        var embedder = models.embedder("nomic-embed-text");

        embedder.embed(List.of("leave"), Purpose.QUERY);
        embedder.embed(List.of("leave"), Purpose.DOCUMENT);

        assertThat(fake.received("/api/embed"))
                .extracting(request -> request.body().path("input").path(0).asText())
                .containsExactly("search_query: leave", "search_document: leave");
        assertThat(embedder.servesKorean()).isFalse();
    }
}
