package app.munseo.retrieve;

import app.munseo.document.Chunk;
import app.munseo.document.ChunkId;
import app.munseo.document.DocumentId;
import app.munseo.document.Question;
import app.munseo.document.Scope;
import app.munseo.index.LibraryIndex;
import app.munseo.llm.Embedder;
import app.munseo.llm.Purpose;
import app.munseo.testing.Chunks;
import app.munseo.testing.MadeUp;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// How long searches take in a library of 100,000 chunks, apart from embedding the question. The library is made up:
/// Korean and English words with the frequencies of Zipf's law, 130 words a chunk, and random vectors. Questions of 3
/// to 12 words are drawn by the same law, so most hold words that stand in half of all chunks: harder than real ones.
///
/// Run: `mvn test -Pbench -Dtest=SearchSpeedBench`
@Tag("bench")
class SearchSpeedBench {
    private static final int DOCUMENTS = 2_500;
    private static final int CHUNKS_EACH = 40;
    private static final int WORDS = 130;
    private static final int QUERIES = 300;
    private static final String MODEL = "test:random";
    private static final DenseWeight WEIGHT = RetrievalOptions.DEFAULT.weight(true);

    private final MadeUp madeUp = new MadeUp();
    private final Map<ChunkId, Chunk> rows = new HashMap<>();

    @TempDir
    private Path folder;

    @Test
    void searchesAreQuickAtAHundredThousandChunks() {
        try (var index = LibraryIndex.open(folder)) {
            fill(index);
            var search = new HybridSearch(
                    index,
                    new RandomEmbedder(madeUp),
                    ids -> ids.stream().map(rows::get).toList(),
                    RetrievalOptions.DEFAULT.candidates(),
                    new ScoreFusion(WEIGHT),
                    new FeatureReranker(
                                    index.lexical()::coverage, index.vectors(MODEL)::vectors, WEIGHT)
                            .then(new CopiesLast()));
            for (var mode : SearchMode.values()) {
                measure(search, mode, QUERIES / 2); // warms up
            }
            var p95 = Arrays.stream(SearchMode.values())
                    .collect(Collectors.toMap(mode -> mode, mode -> measure(search, mode, QUERIES)));
            assertThat(p95.get(SearchMode.HYBRID)).isLessThan(60);
        }
    }

    private void fill(LibraryIndex index) {
        long start = System.nanoTime();
        long textNanos = 0;
        for (int d = 0; d < DOCUMENTS; d++) {
            var id = new DocumentId("%016x".formatted(d));
            var chunks = IntStream.range(0, CHUNKS_EACH).mapToObj(i -> Chunks.of(id, i, madeUp.words(WORDS))).toList();
            chunks.forEach(chunk -> rows.put(chunk.id(), chunk));
            long before = System.nanoTime();
            index.put(chunks, id, "document " + d);
            textNanos += System.nanoTime() - before;
            index.putVectors(
                    id,
                    MODEL,
                    chunks.stream().collect(Collectors.toMap(Chunk::id, chunk -> madeUp.vector())));
        }
        index.commit(1);
        index.refresh();
        print("filled in %.1f s, text alone %.1f s, %d MB"
                .formatted((System.nanoTime() - start) / 1e9, textNanos / 1e9, index.bytes() / 1_000_000));
    }

    private double measure(HybridSearch search, SearchMode mode, int queries) {
        var threads = ManagementFactory.getThreadMXBean();
        var millis = new double[queries];
        long cpu = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < queries; i++) {
            var question = Question.of(madeUp.words(3 + i % 10), Scope.everything());
            long start = System.nanoTime();
            assertThat(search.search(question, mode, 10)).isNotEmpty();
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        cpu = threads.getCurrentThreadCpuTime() - cpu;
        Arrays.sort(millis);
        print("%s p50 %.1f ms, p95 %.1f ms, CPU %.1f ms a query"
                .formatted(mode, millis[queries / 2], millis[queries * 95 / 100], cpu / 1e6 / queries));
        return millis[queries * 95 / 100];
    }

    private static void print(String line) {
        System.getLogger(SearchSpeedBench.class.getName()).log(System.Logger.Level.INFO, line);
    }

    private record RandomEmbedder(MadeUp madeUp) implements Embedder {
        @Override
        public String model() {
            return MODEL;
        }

        @Override
        public int dimensions() {
            return MadeUp.DIMENSIONS;
        }

        @Override
        public boolean servesKorean() {
            return true;
        }

        @Override
        public List<float[]> embed(List<String> texts, Purpose purpose) {
            return texts.stream().map(text -> madeUp.vector()).toList();
        }
    }
}
