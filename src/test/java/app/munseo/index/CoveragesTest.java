package app.munseo.index;

import app.munseo.document.ChunkId;
import app.munseo.document.DocumentId;
import app.munseo.testing.Chunks;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class CoveragesTest {
    private static final DocumentId LIBRARY = new DocumentId("library");

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
    void theWholeQuestionIsCoveredWhateverItsParticlesAndEndings() {
        put("직원은 연차휴가를 신청한다.", "The records are retained for seven years.");

        assertThat(of("연차 휴가 신청은?", 0).all()).isCloseTo(1, within(1e-9));
        assertThat(of("연차 휴가 신청은?", 1)).isEqualTo(Coverage.NONE);
        assertThat(of("how are records retained", 1).all()).isCloseTo(1, within(1e-9));
    }

    @Test
    void rareWordsCountForMore() {
        put("leave pension", "leave policy", "leave office", "leave desk");

        assertThat(of("leave pension", 0).all()).isCloseTo(1, within(1e-9));
        assertThat(of("leave pension", 1).all()).isBetween(0.01, 0.2);
        assertThat(of("pension penguin", 0).all()).as("a word nobody has counts most").isBetween(0.2, 0.5);
    }

    @Test
    void wordsFarApartAreNotNear() {
        var between = IntStream.range(0, 60).mapToObj(i -> "filler" + i).collect(Collectors.joining(" "));
        put("budget review", "budget " + between + " review", "budget " + between + " budget review");

        assertThat(of("budget review", 0).near()).isCloseTo(1, within(1e-9));
        assertThat(of("budget review", 1).near()).isCloseTo(0.5, within(1e-9));
        assertThat(of("budget review", 1).all()).isCloseTo(1, within(1e-9));
        assertThat(of("budget review", 2).near()).isCloseTo(1, within(1e-9));
    }

    @Test
    void titleAndHeadingAreReadToo() {
        index.put(Chunks.of(LIBRARY, "days carried over"), LIBRARY, "휴가 규정");
        index.commit(1);
        index.refresh();

        assertThat(of("휴가 규정 days", 0).all()).isCloseTo(1, within(1e-9));
    }

    @Test
    void onlyTheChunksAskedForAreRead() {
        put("vacation", "vacation too", "more vacation");
        var second = new ChunkId(LIBRARY, 1);
        var gone = new ChunkId(new DocumentId("gone"), 0);

        assertThat(index.lexical().coverage("vacation", Set.of(second, gone))).containsOnlyKeys(second);
        assertThat(index.lexical().coverage("", Set.of(second))).isEqualTo(Map.of(second, Coverage.NONE));
    }

    @Test
    void whatWasReplacedIsNotReadAnyMore() {
        put("vacation");
        put("lunch");

        assertThat(of("vacation", 0)).isEqualTo(Coverage.NONE);
    }

    private void put(String... texts) {
        index.put(Chunks.of(LIBRARY, texts), LIBRARY, "");
        index.commit(1);
        index.refresh();
    }

    private Coverage of(String query, int ordinal) {
        var id = new ChunkId(LIBRARY, ordinal);
        return index.lexical().coverage(query, Set.of(id)).getOrDefault(id, Coverage.NONE);
    }
}
