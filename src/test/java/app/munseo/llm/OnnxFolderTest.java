package app.munseo.llm;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import app.munseo.document.Problem;
import app.munseo.testing.TinyOnnx;
import java.io.IOException;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Models in folders the person points at.
class OnnxFolderTest {
    private static final List<String> TEXTS = List.of(
            "The warranty covers defects in material and workmanship for 24 months.",
            "연차 유급휴가는 1년간 80퍼센트 이상 출근한 직원에게 15일을 준다.",
            "Records are kept for seven years. ".repeat(150),
            "보존 기간: 회계 장부 10년");

    @TempDir(cleanup = CleanupMode.NEVER)
    static Path natives;

    @TempDir(cleanup = CleanupMode.NEVER)
    Path folder;

    private static void unpack(Path folder) throws IOException {
        var files = Map.of(
                "e5-small-v2-q.onnx", "onnx/model_quantized.onnx",
                "e5-small-v2-q-tokenizer.json", "tokenizer.json");
        for (var file : files.entrySet()) {
            var target = folder.resolve(file.getValue());
            Files.createDirectories(Objects.requireNonNull(target.getParent()));
            try (var stream = Objects.requireNonNull(OnnxFolderTest.class.getResourceAsStream("/" + file.getKey()))) {
                Files.copy(stream, target);
            }
        }
    }

    /// The sum of all pieces' vectors at length 1, from the runtime and the tokenizer alone.
    private static float[] straightforward(Path folder, String text) throws Exception {
        var environment = OrtEnvironment.getEnvironment();
        try (var tokenizer = HuggingFaceTokenizer.newInstance(
                        folder.resolve("tokenizer.json"), Map.of("truncation", "true", "maxLength", "512"));
                var session = environment.createSession(
                        folder.resolve("onnx/model_quantized.onnx").toString(), new OrtSession.SessionOptions())) {
            var ids = tokenizer.encode(text).getIds();
            var ones = new long[ids.length];
            Arrays.fill(ones, 1);
            var shape = new long[] {1, ids.length};
            try (var a = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                    var b = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                    var c = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
                    var result = session.run(Map.of("input_ids", a, "attention_mask", b, "token_type_ids", c))) {
                var states = ((float[][][]) result.get(0).getValue())[0];
                var sum = new float[states[0].length];
                for (var state : states) {
                    for (int i = 0; i < sum.length; i++) {
                        sum[i] += state[i];
                    }
                }
                return Vectors.normalized(sum);
            }
        }
    }

    @Test
    void agreesWithAStraightforwardRunOneByOneAndManyAtOnce() throws Exception {
        var e5 = folder.resolve("e5-small-v2");
        unpack(e5);
        try (var embedder = OnnxEmbedder.in(e5, natives, 2)) {
            var together = embedder.embed(TEXTS, Purpose.DOCUMENT);
            for (int i = 0; i < TEXTS.size(); i++) {
                var expected = straightforward(e5, "passage: " + TEXTS.get(i));
                assertThat(Vectors.dot(together.get(i), expected)).as(TEXTS.get(i)).isGreaterThan(0.9999);
                assertThat(embedder.embed(List.of(TEXTS.get(i)), Purpose.DOCUMENT).getFirst())
                        .isEqualTo(together.get(i));
            }
            var query = embedder.embed(TEXTS.subList(0, 1), Purpose.QUERY).getFirst();
            assertThat(Vectors.dot(query, straightforward(e5, "query: " + TEXTS.getFirst()))).isGreaterThan(0.9999);
            assertThat(embedder.dimensions()).isEqualTo(384);
            assertThat(embedder.servesKorean()).as("trained on English").isFalse();
        }
    }

    @Test
    void isKnownByItsContentWhereverItLies() throws Exception {
        TinyOnnx.encoder(folder.resolve("a/tiny"), "last_hidden_state");
        TinyOnnx.encoder(folder.resolve("b/tiny"), "last_hidden_state");
        TinyOnnx.encoder(folder.resolve("c/tiny"), "token_embeddings");

        assertThat(name("a/tiny")).startsWith("onnx:tiny#").isEqualTo(name("b/tiny")).isNotEqualTo(name("c/tiny"));
        Files.createDirectories(folder.resolve("b/tiny/1_Pooling"));
        Files.writeString(folder.resolve("b/tiny/1_Pooling/config.json"), "{\"pooling_mode_cls_token\": true}");
        assertThat(name("b/tiny")).as("pools differently").isNotEqualTo(name("a/tiny"));
    }

    private String name(String place) {
        try (var embedder = OnnxEmbedder.in(folder.resolve(place), natives, 1)) {
            return embedder.model();
        }
    }

    /// The tiny model sees `[CLS] 연차 휴가 [SEP]`; each piece has a dimension of its own.
    @ParameterizedTest
    @CsvSource({
        "last_hidden_state, pooling_mode_mean_tokens, 0.5, 0.5, 0.5",
        "token_embeddings, pooling_mode_cls_token, 1, 0, 0",
        "hidden, pooling_mode_lasttoken, 0, 0, 1"
    })
    void poolsAsItsFilesSay(String output, String mode, float first, float word, float last) throws Exception {
        TinyOnnx.encoder(folder, output);
        Files.createDirectories(folder.resolve("1_Pooling"));
        Files.writeString(folder.resolve("1_Pooling/config.json"), "{\"%s\": true}".formatted(mode));
        try (var embedder = OnnxEmbedder.in(folder, natives, 1)) {
            var vector = embedder.embed(List.of("연차 휴가"), Purpose.DOCUMENT).getFirst();

            assertThat(vector[TinyOnnx.WORDS.indexOf("[CLS]")]).isEqualTo(first);
            assertThat(vector[TinyOnnx.WORDS.indexOf("휴가")]).isEqualTo(word);
            assertThat(vector[TinyOnnx.WORDS.indexOf("[SEP]")]).isEqualTo(last);
        }
    }

    @Test
    void looksAtAsManyPiecesAsItsFilesSay() throws Exception {
        TinyOnnx.encoder(folder, "last_hidden_state");
        Files.writeString(folder.resolve("tokenizer_config.json"), "{\"model_max_length\": 1e30}");
        Files.writeString(
                folder.resolve("config.json"), "{\"max_position_embeddings\": 6, \"model_type\": \"xlm-roberta\"}");
        try (var embedder = OnnxEmbedder.in(folder, natives, 1)) {
            var two = embedder.embed(List.of("연차 휴가"), Purpose.DOCUMENT).getFirst();

            assertThat(embedder.embed(List.of("연차 휴가 보증"), Purpose.DOCUMENT).getFirst()).isEqualTo(two);
            assertThat(embedder.embed(List.of("연차 보증"), Purpose.DOCUMENT).getFirst()).isNotEqualTo(two);
        }
    }

    @Test
    void putsBeforeTextsWhatItsFilesSay() throws Exception {
        TinyOnnx.encoder(folder, "last_hidden_state");
        Files.writeString(
                folder.resolve("config_sentence_transformers.json"),
                "{\"prompts\": {\"query\": \"leave \", \"passage\": \"policy \"}}");
        try (var embedder = OnnxEmbedder.in(folder, natives, 1)) {
            var query = embedder.embed(List.of("연차"), Purpose.QUERY).getFirst();
            var document = embedder.embed(List.of("연차"), Purpose.DOCUMENT).getFirst();

            assertThat(query[TinyOnnx.WORDS.indexOf("leave")]).isPositive();
            assertThat(query[TinyOnnx.WORDS.indexOf("policy")]).isZero();
            assertThat(document[TinyOnnx.WORDS.indexOf("policy")]).isPositive();
        }
    }

    @Test
    void aFolderThatIsIncompleteSaysWhatIsMissing() throws Exception {
        assertRefused(() -> name("nowhere"), Problem.Kind.MODEL_MISSING, "nowhere");
        TinyOnnx.encoder(folder, "last_hidden_state");
        Files.move(folder.resolve("model.onnx"), folder.resolve("weights.bin"));
        assertRefused(() -> name(""), Problem.Kind.MODEL_INCOMPLETE, "model.onnx");
        Files.move(folder.resolve("weights.bin"), folder.resolve("any-name.onnx"));
        Files.delete(folder.resolve("tokenizer.json"));
        assertRefused(() -> name(""), Problem.Kind.MODEL_INCOMPLETE, "tokenizer.json");
    }

    @Test
    void whatIsNoEmbeddingModelIsRefused() throws Exception {
        TinyOnnx.crossEncoder(folder.resolve("reranker"));
        assertRefused(() -> embed("reranker"), Problem.Kind.MODEL_UNFIT, "reranker");
        TinyOnnx.encoder(folder.resolve("broken"), "last_hidden_state");
        Files.writeString(folder.resolve("broken/model.onnx"), "<html>404</html>");
        assertRefused(() -> embed("broken"), Problem.Kind.MODEL_UNFIT, "broken");
        TinyOnnx.encoder(folder.resolve("pooled"), "last_hidden_state");
        Files.createDirectories(folder.resolve("pooled/1_Pooling"));
        Files.writeString(folder.resolve("pooled/1_Pooling/config.json"), "{\"pooling_mode_max_tokens\": true}");
        assertRefused(() -> embed("pooled"), Problem.Kind.MODEL_UNFIT, "1_Pooling");
    }

    private void embed(String place) {
        try (var embedder = OnnxEmbedder.in(folder.resolve(place), natives, 1)) {
            embedder.embed(List.of("연차"), Purpose.QUERY);
        }
    }

    private static void assertRefused(ThrowingCallable work, Problem.Kind kind, String named) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.kind()).isEqualTo(kind);
            assertThat(problem.detail()).contains(named);
        });
    }
}
