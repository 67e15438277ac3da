package app.munseo.llm;

import app.munseo.document.Problem;
import app.munseo.testing.TinyOnnx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/// The tiny model counts the words a pair shares; the separator behind each text is one of them.
class OnnxCrossEncoderTest {
    @TempDir(cleanup = CleanupMode.NEVER)
    static Path natives;

    @TempDir(cleanup = CleanupMode.NEVER)
    Path folder;

    @BeforeEach
    void write() throws IOException {
        TinyOnnx.crossEncoder(folder);
    }

    private List<Double> relevance(String query, String... texts) {
        try (var model = OnnxCrossEncoder.in(folder, natives, 2)) {
            return model.relevance(query, List.of(texts));
        }
    }

    private static double logistic(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }

    @Test
    void readsEachTextTogetherWithTheQuery() {
        var relevance = relevance("연차 휴가 규정", "보증 기간", "휴가 규정", "연차 휴가 규정", "leave policy");

        assertThat(relevance.get(0)).isCloseTo(logistic(1), within(1e-6));
        assertThat(relevance.get(1)).isCloseTo(logistic(3), within(1e-6));
        assertThat(relevance.get(2)).isCloseTo(logistic(4), within(1e-6));
        assertThat(relevance.get(3)).isEqualTo(relevance.get(0));
        assertThat(relevance("연차")).isEmpty();
    }

    @Test
    void aTextHasItsRelevanceWhateverItsNeighbours() {
        var alone = relevance("연차 휴가", "휴가 규정").getFirst();

        try (var model = OnnxCrossEncoder.in(folder, natives, 2)) {
            assertThat(model.relevance("연차 휴가", Collections.nCopies(50, "휴가 규정"))).containsOnly(alone);
        }
    }

    /// The window holds `[CLS]`, both separators, and three words.
    @Test
    void ofAPairLongerThanTheWindowTheBeginningOfTheLongerTextCounts() throws IOException {
        Files.writeString(folder.resolve("config.json"), "{\"max_position_embeddings\": 6}");

        var relevance = relevance("휴가", "연차 휴가 규정", "연차 규정 휴가", "기간 보증 ".repeat(1_000));
        assertThat(relevance.get(0)).as("the second word is inside").isCloseTo(logistic(2), within(1e-6));
        assertThat(relevance.get(1)).as("the third is not").isCloseTo(logistic(1), within(1e-6));
        assertThat(relevance.get(2)).isCloseTo(logistic(1), within(1e-6));
        assertThat(relevance("연차 ".repeat(1_000), "연차").getFirst()).as("a long query").isGreaterThan(logistic(2));
    }

    @Test
    void whatIsNoCrossEncoderIsRefused() throws IOException {
        TinyOnnx.encoder(folder.resolve("embedder"), "last_hidden_state");
        assertRefused(folder.resolve("embedder"), Problem.Kind.MODEL_UNFIT);
        Files.writeString(folder.resolve("model.onnx"), "<html>404</html>");
        assertRefused(folder, Problem.Kind.MODEL_UNFIT);
        Files.delete(folder.resolve("tokenizer.json"));
        assertRefused(folder, Problem.Kind.MODEL_INCOMPLETE);
        assertRefused(folder.resolve("nowhere"), Problem.Kind.MODEL_MISSING);
    }

    private static void assertRefused(Path folder, Problem.Kind kind) {
        assertThatThrownBy(() -> {
                    try (var model = OnnxCrossEncoder.in(folder, natives, 1)) {
                        model.relevance("연차", List.of("휴가"));
                    }
                })
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.kind()).isEqualTo(kind));
    }
}
