package app.munseo.index;

import app.munseo.document.ChunkId;
import app.munseo.document.DocumentId;
import app.munseo.document.Problem;
import app.munseo.document.Scope;
import app.munseo.testing.Chunks;
import app.munseo.testing.MadeUp;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class VectorIndexTest {
    private static final Scope ALL = Scope.everything();
    private static final String MODEL = "test:random";
    private static final int DIMENSIONS = 48;

    private final MadeUp madeUp = new MadeUp(7);

    @TempDir
    private Path folder;

    private LibraryIndex index;

    @BeforeEach
    void open() {
        index = LibraryIndex.open(folder);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void theNearestOfAllComeFirstWithTheirCosines() {
        var all = new HashMap<ChunkId, float[]>();
        for (int d = 0; d < 40; d++) {
            var id = new DocumentId("d" + d);
            var vectors = Map.of(new ChunkId(id, 0), unit(), new ChunkId(id, 1), unit(), new ChunkId(id, 2), unit());
            index.put(Chunks.of(id, "text among the vectors"), id, "");
            index.putVectors(id, MODEL, vectors);
            all.putAll(vectors);
            if (d % 9 == 0) {
                index.refresh();
            }
        }
        index.refresh();
        var query = unit();

        var hits = index.vectors(MODEL).search(query, ALL, 25);

        var expected = all.keySet().stream()
                .sorted(Comparator.comparingDouble((ChunkId id) -> -dot(query, all.getOrDefault(id, query))))
                .limit(25)
                .toList();
        assertThat(hits).extracting(ScoredChunk::id).isEqualTo(expected);
        assertThat(hits).allSatisfy(hit ->
                assertThat(hit.score()).isCloseTo(dot(query, all.getOrDefault(hit.id(), query)), within(1e-6)));
        assertThat(index.vectors(MODEL).size()).isEqualTo(120);
    }

    @Test
    void equalVectorsStandInOrderOfIdentityWhateverTheSegments() {
        var same = unit();
        for (int i = 36; i >= 0; i--) {
            var id = new DocumentId("d%02d".formatted(i * 5 % 37));
            index.putVectors(id, MODEL, Map.of(new ChunkId(id, 0), same, new ChunkId(id, 1), same));
            if (i % 7 == 0) {
                index.refresh();
            }
        }
        index.refresh();

        assertThat(index.vectors(MODEL).search(unit(), ALL, 11))
                .extracting(ScoredChunk::id)
                .isSorted()
                .startsWith(new ChunkId(new DocumentId("d00"), 0), new ChunkId(new DocumentId("d00"), 1));
    }

    @Test
    void replacedAndRemovedVectorsAreNotFound() {
        var policy = new DocumentId("policy");
        var manual = new DocumentId("manual");
        index.putVectors(policy, MODEL, Map.of(new ChunkId(policy, 0), unit(), new ChunkId(policy, 1), unit()));
        index.putVectors(policy, MODEL, Map.of(new ChunkId(policy, 0), unit()));
        index.putVectors(manual, MODEL, Map.of(new ChunkId(manual, 0), unit()));
        index.remove(manual);
        index.refresh();

        assertThat(index.vectors(MODEL).search(unit(), ALL, 10))
                .extracting(ScoredChunk::id)
                .containsExactly(new ChunkId(policy, 0));
        assertThat(index.vectors(MODEL).size()).isEqualTo(1);
        assertThat(index.vectors(MODEL).lacking(Set.of(policy, manual))).containsExactly(manual);
    }

    @Test
    void theVectorsOfChunksCanBeHad() {
        var first = unit();
        var second = unit();
        var a = new DocumentId("a");
        var b = new DocumentId("b");
        index.put(Chunks.of(a, "text"), a, "");
        index.putVectors(a, MODEL, Map.of(new ChunkId(a, 0), unit(), new ChunkId(a, 1), first));
        index.putVectors(b, MODEL, Map.of(new ChunkId(b, 0), unit()));
        index.putVectors(b, MODEL, Map.of(new ChunkId(b, 0), second));
        index.refresh();

        var found = index.vectors(MODEL).vectors(Set.of(new ChunkId(a, 1), new ChunkId(b, 0), new ChunkId(b, 9)));

        assertThat(found).containsOnlyKeys(new ChunkId(a, 1), new ChunkId(b, 0));
        assertThat(found.get(new ChunkId(a, 1))).isEqualTo(first);
        assertThat(found.get(new ChunkId(b, 0))).isEqualTo(second);
    }

    @Test
    void vectorsOfAnotherModelAreAProblem() {
        var policy = new DocumentId("policy");
        index.putVectors(policy, MODEL, Map.of(new ChunkId(policy, 0), unit()));
        index.refresh();

        assertThatThrownBy(() -> index.vectors(MODEL).search(new float[] {1, 0}, ALL, 10))
                .isInstanceOfSatisfying(
                        Problem.class, e -> assertThat(e.kind()).isEqualTo(Problem.Kind.EMBEDDER_MISMATCH));
    }

    @Test
    void anIndexWithoutVectorsFindsNothing() {
        assertThat(index.vectors(MODEL).search(unit(), ALL, 10)).isEmpty();
        assertThat(index.vectors(MODEL).size()).isZero();
        assertThat(index.vectors(MODEL).search(unit(), new Scope.Documents(Set.of()), 10)).isEqualTo(List.of());
    }

    private float[] unit() {
        return madeUp.vector(DIMENSIONS);
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}
