package app.munseo.index;

import app.munseo.document.ChunkId;
import app.munseo.document.DocumentId;
import app.munseo.document.Problem;
import app.munseo.document.Scope;
import app.munseo.testing.Chunks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LibraryIndexTest {
    private static final String MODEL = "test:two";
    private static final DocumentId POLICY = new DocumentId("policy");
    private static final DocumentId MANUAL = new DocumentId("manual");
    private static final Scope ALL = Scope.everything();

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
    void whatWasPutIsFoundAfterARefresh() {
        put(POLICY, "연차 휴가는 15일입니다.", "병가는 60일까지입니다.");
        assertThat(index.lexical().search("휴가", ALL, 10)).isEmpty();

        index.refresh();

        assertThat(found("연차휴가는 며칠?")).containsExactly(new ChunkId(POLICY, 0));
    }

    @Test
    void aNewVersionReplacesTheOldOne() {
        put(POLICY, "vacation is fifteen days", "sick leave");
        put(POLICY, "vacation is twenty days");
        index.refresh();

        assertThat(found("vacation")).containsExactly(new ChunkId(POLICY, 0));
        assertThat(found("fifteen sick")).isEmpty();
        assertThat(found("twenty")).hasSize(1);
    }

    @Test
    void aDocumentWithoutChunksLeavesNothingBehind() {
        put(POLICY, "vacation");
        put(POLICY);
        index.refresh();

        assertThat(found("vacation")).isEmpty();
        assertThat(index.documents()).isEmpty();
    }

    @Test
    void aRemovedDocumentLosesTextAndVectors() {
        put(POLICY, "vacation");
        put(MANUAL, "vacation");
        index.putVectors(POLICY, MODEL, Map.of(new ChunkId(POLICY, 0), unit(1, 0)));
        index.remove(POLICY);
        index.refresh();

        assertThat(found("vacation")).containsExactly(new ChunkId(MANUAL, 0));
        assertThat(index.vectors(MODEL).size()).isZero();
        assertThat(index.documents()).containsExactly(MANUAL);
    }

    @Test
    void vectorsThatComeLaterChangeNoScoreOfTheText() {
        put(POLICY, "vacation days", "sick leave");
        index.refresh();
        var before = index.lexical().search("vacation leave", ALL, 10);

        index.putVectors(POLICY, MODEL, Map.of(new ChunkId(POLICY, 0), unit(1, 0), new ChunkId(POLICY, 1), unit(0, 1)));
        index.refresh();

        assertThat(index.lexical().search("vacation leave", ALL, 10)).isEqualTo(before);
        assertThat(index.vectors(MODEL).size()).isEqualTo(2);
    }

    @Test
    void afterTidyingEveryRankingIsThatOfAFreshIndex(@TempDir Path other) {
        for (int i = 0; i < 60; i++) {
            put(document(i), texts(i, 0));
            index.putVectors(document(i), MODEL, Map.of(new ChunkId(document(i), 0), unit(i, 7)));
            if (i % 7 == 0) {
                index.refresh(); // makes a segment
            }
        }
        IntStream.range(0, 60).filter(i -> i % 3 == 0).forEach(i -> put(document(i), texts(i, 1)));
        IntStream.range(0, 60).filter(i -> i % 5 == 0).forEach(i -> index.remove(document(i)));
        index.tidy();

        try (var fresh = LibraryIndex.open(other)) {
            for (int i = 59; i >= 0; i--) {
                if (i % 5 != 0) {
                    fresh.put(Chunks.of(document(i), texts(i, i % 3 == 0 ? 1 : 0)), document(i), "title");
                    fresh.putVectors(document(i), MODEL, Map.of(new ChunkId(document(i), 0), unit(i, 7)));
                }
            }
            fresh.refresh();
            for (var query : List.of("alpha beta", "휴가 규정 number 3", "alpha", "the vacation policy")) {
                assertThat(index.lexical().search(query, ALL, 50)).isEqualTo(fresh.lexical().search(query, ALL, 50));
            }
            assertThat(index.vectors(MODEL).search(unit(3, 4), ALL, 50))
                    .isEqualTo(fresh.vectors(MODEL).search(unit(3, 4), ALL, 50));
        }
    }

    @Test
    void theRevisionIsThatOfTheLastCommitAndLaterChangesAreForgotten() {
        assertThat(index.committedRevision()).isEqualTo(-1);
        put(POLICY, "vacation");
        index.commit(7);
        put(MANUAL, "vacation");
        index.refresh();
        assertThat(index.committedRevision()).isEqualTo(7);
        assertThat(index.documents()).containsExactlyInAnyOrder(POLICY, MANUAL);

        reopen();

        assertThat(index.committedRevision()).isEqualTo(7);
        assertThat(index.documents()).containsExactly(POLICY);
        assertThat(found("vacation")).hasSize(1);
    }

    @Test
    void aDamagedIndexIsEmptiedAndSaysSo() throws IOException {
        put(POLICY, "vacation");
        index.commit(3);
        index.close();
        for (var file : files()) {
            var name = file.getFileName().toString();
            if (name.startsWith("segments_")) {
                Files.write(file, new byte[] {1, 2, 3}, StandardOpenOption.TRUNCATE_EXISTING);
            }
        }

        index = LibraryIndex.open(folder);

        assertThat(index.committedRevision()).isEqualTo(-1);
        put(POLICY, "vacation");
        index.refresh();
        assertThat(found("vacation")).hasSize(1);
    }

    @Test
    void anIndexWithACutOrMissingFileIsEmptied() throws IOException {
        for (boolean delete : new boolean[] {true, false}) {
            put(POLICY, "vacation");
            index.commit(3);
            index.close();
            for (var file : files()) {
                if (file.getFileName().toString().startsWith("_") && delete) {
                    Files.delete(file);
                } else if (file.getFileName().toString().startsWith("_")) {
                    Files.write(file, new byte[5], StandardOpenOption.TRUNCATE_EXISTING);
                }
            }
            index = LibraryIndex.open(folder);
            assertThat(index.committedRevision()).isEqualTo(-1);
            assertThat(index.documents()).isEmpty();
        }
    }

    @Test
    void anIndexThatIsOpenElsewhereIsRefused() {
        assertThatThrownBy(() -> LibraryIndex.open(folder))
                .isInstanceOfSatisfying(
                        Problem.class, e -> assertThat(e.kind()).isEqualTo(Problem.Kind.LIBRARY_IN_USE));
    }

    @Test
    void aFolderThatCannotBeMadeIsAProblemOfTheDisk() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "in the way");
        assertThatThrownBy(() -> LibraryIndex.open(file.resolve("index")))
                .isInstanceOfSatisfying(Problem.class, e -> assertThat(e.kind()).isEqualTo(Problem.Kind.DISK_FAILED));
    }

    @Test
    void anInterruptNeitherHarmsTheIndexNorIsSwallowed() {
        for (int i = 0; i < 20; i++) {
            Thread.currentThread().interrupt();
            put(document(i), "vacation");
            index.commit(i);
            index.refresh();
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(found("vacation")).hasSize(20);
    }

    @Test
    void scopeKeepsRankingsInsideTheGivenDocuments() {
        put(POLICY, "vacation days", "other");
        put(MANUAL, "vacation");
        index.putVectors(POLICY, MODEL, Map.of(new ChunkId(POLICY, 0), unit(1, 0)));
        index.putVectors(MANUAL, MODEL, Map.of(new ChunkId(MANUAL, 0), unit(1, 1)));
        index.refresh();
        var scope = new Scope.Documents(Set.of(MANUAL));
        var nothing = new Scope.Documents(Set.of());

        assertThat(index.lexical().search("vacation", scope, 10)).extracting(ScoredChunk::id)
                .containsExactly(new ChunkId(MANUAL, 0));
        assertThat(index.vectors(MODEL).search(unit(1, 0), scope, 10)).extracting(ScoredChunk::id)
                .containsExactly(new ChunkId(MANUAL, 0));
        assertThat(index.lexical().search("vacation", nothing, 10)).isEmpty();
        assertThat(index.vectors(MODEL).search(unit(1, 0), nothing, 10)).isEmpty();
    }

    private static String[] texts(int i, int version) {
        return new String[] {
            "alpha ".repeat(1 + i % 4) + "beta number " + i + " version" + version,
            "휴가 규정 제" + i + "조 vacation policy " + "gamma ".repeat(version)
        };
    }

    private static DocumentId document(int i) {
        return new DocumentId("d" + (1000 + i));
    }

    private static float[] unit(double x, double y) {
        double norm = Math.hypot(x, y);
        return new float[] {(float) (x / norm), (float) (y / norm)};
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    private void reopen() {
        index.close();
        index = LibraryIndex.open(folder);
    }

    private List<ChunkId> found(String query) {
        return index.lexical().search(query, ALL, 100).stream().map(ScoredChunk::id).toList();
    }

    private void put(DocumentId id, String... texts) {
        index.put(Chunks.of(id, texts), id, "title");
    }
}
