package app.munseo.llm;

import app.munseo.document.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class OnnxEmbedderTest {
    private static final List<String> TEXTS = List.of(
            "The warranty covers defects in material and workmanship for 24 months.",
            "Our refund policy lets customers return goods within thirty days.",
            "연차 유급휴가는 1년간 80퍼센트 이상 출근한 직원에게 15일을 준다.",
            "보존 기간: 회계 장부 10년",
            "a",
            "Records are kept for seven years. ".repeat(20),
            "혼합 mixed 텍스트 text 123 — émigré naïve ﬁne");

    @TempDir(cleanup = CleanupMode.NEVER)
    static Path natives;

    private static OnnxEmbedder embedder;

    @BeforeAll
    static void start() {
        embedder = OnnxEmbedder.miniLm(natives, 2);
    }

    @AfterAll
    static void stop() {
        embedder.close();
    }

    private static float[] one(String text) {
        return embedder.embed(List.of(text), Purpose.QUERY).getFirst();
    }

    private static double cosine(float[] a, float[] b) {
        var sum = 0.0;
        for (var i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }

    @Test
    void theTokenizerIsToldToFetchNothing() {
        assertThat(System.getProperty("ai.djl.offline")).isEqualTo("true");
    }

    @Test
    void givesEachTextItsVectorInOrder() {
        var vectors = embedder.embed(TEXTS, Purpose.DOCUMENT);

        assertThat(vectors).hasSameSizeAs(TEXTS);
        for (var i = 0; i < TEXTS.size(); i++) {
            assertThat(vectors.get(i)).hasSize(embedder.dimensions());
            assertThat(OpenAiModelsTest.length(vectors.get(i))).isCloseTo(1, within(1e-5));
            assertThat(vectors.get(i)).as("whatever its neighbours").isEqualTo(one(TEXTS.get(i)));
        }
    }

    /// The three sentences and their similarities are the example in the documentation of the library the model comes
    /// from (sbert.net, Sentence Transformer, usage), computed with weights in full precision.
    @Test
    void agreesWithThePublishedSimilarities() {
        var vectors = embedder.embed(
                List.of("The weather is lovely today.", "It's so sunny outside!", "He drove to the stadium."),
                Purpose.DOCUMENT);

        assertThat(cosine(vectors.get(0), vectors.get(1))).isCloseTo(0.6660, within(0.03));
        assertThat(cosine(vectors.get(0), vectors.get(2))).isCloseTo(0.1046, within(0.03));
        assertThat(cosine(vectors.get(1), vectors.get(2))).isCloseTo(0.1411, within(0.03));
    }

    @Test
    void takesEmptyAndBlankTexts() {
        var vectors = embedder.embed(List.of("", " \n\t"), Purpose.DOCUMENT);

        assertThat(vectors.get(0)).isEqualTo(vectors.get(1));
        assertThat(OpenAiModelsTest.length(vectors.get(0))).isCloseTo(1, within(1e-5));
        assertThat(embedder.embed(List.of(), Purpose.DOCUMENT)).isEmpty();
    }

    @Test
    void looksAtTheFirst256PiecesAndNoFurther() {
        var window = "word ".repeat(254);
        var half = "word ".repeat(127);

        assertThat(one(window + "warranty ".repeat(5_000))).isEqualTo(one(window));
        assertThat(one(half + "warranty ".repeat(127))).isNotEqualTo(one(half));
    }

    @Test
    void servesSeveralThreadsAtOnce() throws Exception {
        var expected = embedder.embed(TEXTS, Purpose.DOCUMENT);
        var results = new ConcurrentHashMap<Integer, List<float[]>>();
        var threads = new ArrayList<Thread>();
        for (var i = 0; i < 4; i++) {
            var number = i;
            threads.add(Thread.ofPlatform()
                    .start(() -> results.put(number, embedder.embed(TEXTS, Purpose.DOCUMENT))));
        }
        for (var thread : threads) {
            thread.join();
        }

        assertThat(results).hasSize(4);
        results.values().forEach(vectors -> {
            for (var i = 0; i < expected.size(); i++) {
                assertThat(vectors.get(i)).isEqualTo(expected.get(i));
            }
        });
    }

    @Test
    void endsSoonAfterAnInterrupt() throws Exception {
        var thrown = new AtomicReference<Throwable>();
        var many = Collections.nCopies(100_000, TEXTS.get(5));
        var caller = Thread.ofVirtual().start(() -> {
            try {
                embedder.embed(many, Purpose.DOCUMENT);
            } catch (Problem e) {
                thrown.set(e);
            }
        });
        caller.interrupt();

        assertThat(caller.join(Duration.ofSeconds(20))).isTrue();
        assertThat(thrown.get())
                .isInstanceOfSatisfying(Problem.class, e -> assertThat(e.kind()).isEqualTo(Problem.Kind.CANCELLED));
        assertThat(one("still serves")).hasSize(384);
    }

    @Test
    void doesNotServeKorean() {
        assertThat(KoreanTrial.found(embedder)).isLessThan(5);
        assertThat(embedder.servesKorean()).isFalse();
    }

    @Test
    void refusesWorkOnceClosed(@TempDir(cleanup = CleanupMode.NEVER) Path folder) {
        var closed = OnnxEmbedder.miniLm(folder, 1);
        closed.close();

        assertThatThrownBy(() -> closed.embed(List.of("a"), Purpose.QUERY)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void unpacksItsLibrariesIntoTheGivenFolder(@TempDir Path folder) {
        one("start"); // the libraries this process works with are loaded, and stay so
        var before = System.clearProperty("onnxruntime.native.path");
        try {
            NativeLibraries.unpack(folder);
            var unpacked = Path.of(System.getProperty("onnxruntime.native.path"));
            assertThat(unpacked).startsWith(folder).isDirectoryContaining(Files::isRegularFile);
        } finally {
            System.setProperty("onnxruntime.native.path", before);
        }
    }
}
