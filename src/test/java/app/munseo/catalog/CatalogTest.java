package app.munseo.catalog;

import app.munseo.document.Chunk;
import app.munseo.document.ChunkId;
import app.munseo.document.Collection;
import app.munseo.document.Document;
import app.munseo.document.DocumentId;
import app.munseo.document.DocumentState;
import app.munseo.document.DocumentText;
import app.munseo.document.Heading;
import app.munseo.document.Layout;
import app.munseo.document.Location;
import app.munseo.document.Page;
import app.munseo.document.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CatalogTest {
    private static final Path POLICY = Path.of("/문서/인사/휴가 규정.md").toAbsolutePath();
    private static final Path MANUAL = Path.of("/문서/manual.pdf").toAbsolutePath();
    private static final Instant TIME = Instant.parse("2026-03-02T01:02:03.123456789Z");

    @TempDir
    private Path folder;

    private Catalog catalog;

    @BeforeEach
    void open() {
        catalog = Catalog.open(folder.resolve("library.db"));
    }

    @AfterEach
    void close() {
        catalog.close();
    }

    private void reopen() {
        catalog.close();
        open();
    }

    private static Document document(Path path, String hash) {
        return document(path, hash, null);
    }

    private static Document document(Path path, String hash, Problem.@Nullable Kind failure) {
        var state = failure == null ? DocumentState.SEARCHABLE : DocumentState.FAILED;
        return new Document(DocumentId.of(path), path, "제목", 10, TIME, hash, state, 0, 0, failure);
    }

    private static DocumentText text(String... pages) {
        var all = new ArrayList<Page>();
        for (var page : pages) {
            all.add(new Page(all.size() + 1, page));
        }
        return new DocumentText("연차 휴가 규정", Layout.PROSE, all, List.of(new Heading(1, "총칙", 1, 0)));
    }

    private static List<Chunk> chunks(Path path, String... texts) {
        var all = new ArrayList<Chunk>();
        for (var text : texts) {
            var id = new ChunkId(DocumentId.of(path), all.size());
            all.add(new Chunk(id, "총칙 › 휴가", text, new Location(1, 0, text.length())));
        }
        return all;
    }

    private long put(Path path, String collection, String... texts) {
        return catalog.put(document(path, "h" + String.join("", texts)), text(texts), chunks(path, texts), collection);
    }

    private static String hash(Chunk chunk) {
        return EmbeddedText.of(chunk).hash();
    }

    @Test
    void koreanTextComesBackAsItWasStored() {
        var chunks = chunks(POLICY, "연차 휴가는 15일이다. 𝄞", "병가는 60일이다.");
        catalog.put(document(POLICY, "abc"), text("연차 휴가는 15일이다. 𝄞", "병가는 60일이다."), chunks, "인사");
        reopen();

        var id = DocumentId.of(POLICY);
        assertThat(catalog.chunks(id)).isEqualTo(chunks);
        assertThat(catalog.page(id, 2)).contains(new Page(2, "병가는 60일이다."));
        assertThat(catalog.page(id, 3)).isEmpty();
        assertThat(catalog.text(id)).contains(text("연차 휴가는 15일이다. 𝄞", "병가는 60일이다."));
        assertThat(catalog.document(id))
                .contains(new Document(
                        id, POLICY, "연차 휴가 규정", 10, TIME, "abc", DocumentState.SEARCHABLE, 2, 2, null));
        assertThat(catalog.collections()).containsExactly(new Collection("인사", List.of()));
    }

    @Test
    void aNewVersionReplacesPagesAndChunks() {
        put(POLICY, "a", "하나", "둘", "셋");
        put(POLICY, "a", "넷");

        assertThat(catalog.chunks(DocumentId.of(POLICY))).isEqualTo(chunks(POLICY, "넷"));
        assertThat(catalog.page(DocumentId.of(POLICY), 2)).isEmpty();
        assertThat(catalog.documents()).hasSize(1);
    }

    @Test
    void aFailedTransactionLeavesTheOldVersion() {
        put(POLICY, "a", "옛 내용");
        long before = catalog.revision();
        var twice = List.of(chunks(POLICY, "새 내용").getFirst(), chunks(POLICY, "새 내용").getFirst());

        assertThatThrownBy(() -> catalog.put(document(POLICY, "x"), text("새 내용"), twice, "a"))
                .isInstanceOf(Problem.class);

        assertThat(catalog.chunks(DocumentId.of(POLICY))).isEqualTo(chunks(POLICY, "옛 내용"));
        assertThat(catalog.page(DocumentId.of(POLICY), 1)).contains(new Page(1, "옛 내용"));
        assertThat(catalog.revision()).isEqualTo(before);
    }

    @Test
    void chunksComeInTheOrderAskedWithoutTheMissing() {
        put(POLICY, "a", "하나", "둘");
        put(MANUAL, "a", "three");
        var one = new ChunkId(DocumentId.of(POLICY), 0);
        var two = new ChunkId(DocumentId.of(POLICY), 1);
        var three = new ChunkId(DocumentId.of(MANUAL), 0);
        var gone = new ChunkId(DocumentId.of(MANUAL), 7);

        assertThat(catalog.chunks(List.of(three, gone, two, one)))
                .extracting(Chunk::id)
                .containsExactly(three, two, one);
    }

    @Test
    void revisionsOnlyRiseAndTellWhatChanged() {
        long first = put(POLICY, "a", "하나");
        long second = put(MANUAL, "a", "two");
        assertThat(second).isGreaterThan(first);
        assertThat(catalog.revision()).isEqualTo(second);
        assertThat(catalog.changedSince(first)).containsExactly(DocumentId.of(MANUAL));
        assertThat(catalog.changedSince(-1)).containsExactly(DocumentId.of(POLICY), DocumentId.of(MANUAL));

        catalog.remove(DocumentId.of(MANUAL));
        assertThat(catalog.revision()).isGreaterThan(second);
        long removed = catalog.revision();
        reopen();
        assertThat(catalog.revision()).isEqualTo(removed);
        assertThat(put(MANUAL, "a", "two")).isGreaterThan(removed);
    }

    @Test
    void vectorsBelongToTextsAndComeBackExactly() {
        var chunk = chunks(POLICY, "연차").getFirst();
        put(POLICY, "a", "연차");
        var vector = new float[] {0.1f, -2.5f, Float.MIN_VALUE};
        catalog.embeddings().put("test:one", Map.of(hash(chunk), vector));
        reopen();

        var found = catalog.embeddings().find("test:one", Set.of(hash(chunk), "unknown"));
        assertThat(found).containsOnlyKeys(hash(chunk));
        assertThat(found.get(hash(chunk))).containsExactly(vector);
    }

    @Test
    void theEmbeddedTextIsTheHeadingAndTheText() {
        var id = new ChunkId(DocumentId.of(POLICY), 0);
        var bare = EmbeddedText.of(new Chunk(id, "", "연차", new Location(1, 0, 2)));
        var headed = EmbeddedText.of(new Chunk(id, "총칙", "연차", new Location(1, 0, 2)));

        assertThat(bare.text()).isEqualTo("연차");
        assertThat(headed.text()).isEqualTo("총칙\n연차");
        assertThat(headed.hash()).hasSize(64).isNotEqualTo(bare.hash());
    }

    @Test
    void pruneKeepsOnlyVectorsAChunkRefersTo() {
        catalog.embeddings().want("test:one");
        put(POLICY, "a", "하나");
        var kept = hash(chunks(POLICY, "하나").getFirst());
        catalog.embeddings().put("test:one", Map.of(kept, new float[] {1}, "stale", new float[] {2}));

        catalog.embeddings().prune();

        assertThat(catalog.embeddings().find("test:one", Set.of(kept, "stale"))).containsOnlyKeys(kept);
    }

    @Test
    void documentsAwaitVectorsUntilTheyAreEmbedded() {
        long first = put(POLICY, "a", "하나", "둘");
        put(MANUAL, "a", "three");
        assertThat(catalog.awaitingVectors(0, 10)).extracting(Awaiting::chunks).containsExactly(2, 1);
        assertThat(catalog.awaitingChunks(first)).isEqualTo(1);

        assertThat(catalog.embedded(catalog.awaitingVectors(0, 1).getFirst())).isTrue();

        assertThat(catalog.awaitingVectors(0, 10))
                .extracting(Awaiting::document)
                .containsExactly(DocumentId.of(MANUAL));
        assertThat(catalog.document(DocumentId.of(POLICY)).orElseThrow().state()).isEqualTo(DocumentState.READY);
        assertThat(catalog.changedSince(first + 1)).containsExactly(DocumentId.of(POLICY));
    }

    @Test
    void vectorsOfAReplacedTextDoNotMakeItReady() {
        put(POLICY, "a", "하나");
        var stale = catalog.awaitingVectors(0, 1).getFirst();
        put(POLICY, "a", "둘");

        assertThat(catalog.embedded(stale)).isFalse();
        assertThat(catalog.document(DocumentId.of(POLICY)).orElseThrow().state()).isEqualTo(DocumentState.SEARCHABLE);
    }

    @Test
    void aFailureKeepsItsReasonAndReplacesChangedContent() {
        put(POLICY, "a", "하나");
        catalog.putFailed(document(POLICY, "new", Problem.Kind.FILE_BROKEN), "쪽 2", "a");
        reopen();

        var failed = catalog.document(DocumentId.of(POLICY)).orElseThrow();
        assertThat(failed.state()).isEqualTo(DocumentState.FAILED);
        assertThat(failed.failure()).isEqualTo(Problem.Kind.FILE_BROKEN);
        assertThat(catalog.failureDetail(failed.id())).isEqualTo("쪽 2");
        assertThat(catalog.chunks(failed.id())).isEmpty();
        assertThat(catalog.stats().failed()).isEqualTo(1);
    }

    @Test
    void aFailureThatSaysNothingOfTheContentKeepsTheGoodVersion() {
        put(POLICY, "a", "하나");
        catalog.putFailed(document(POLICY, "", Problem.Kind.FILE_UNREADABLE), "locked", "a");

        assertThat(catalog.document(DocumentId.of(POLICY)).orElseThrow().state()).isEqualTo(DocumentState.SEARCHABLE);
        assertThat(catalog.chunks(DocumentId.of(POLICY))).hasSize(1);
    }

    @Test
    void aDocumentBelongsToSeveralCollections() {
        put(POLICY, "가", "하나");
        catalog.seen(DocumentId.of(POLICY), 11, TIME.plusSeconds(1), "나");

        assertThat(catalog.ids("가")).containsExactly(DocumentId.of(POLICY));
        assertThat(catalog.documents("나")).extracting(Document::size).containsExactly(11L);
        catalog.removeCollection("가");
        assertThat(catalog.orphans()).isEmpty();
        catalog.leave(DocumentId.of(POLICY), "나");
        assertThat(catalog.orphans()).containsExactly(DocumentId.of(POLICY));
    }

    @Test
    void removingAFolderKeepsWhatAnotherFolderHolds() {
        var outer = Path.of("/문서").toAbsolutePath();
        var inner = Path.of("/문서/인사").toAbsolutePath();
        catalog.addFolders("a", List.of(outer, inner, inner));
        put(POLICY, "a", "하나");
        put(MANUAL, "a", "two");

        catalog.removeFolder("a", outer);

        assertThat(catalog.collections()).containsExactly(new Collection("a", List.of(inner)));
        assertThat(catalog.ids("a")).containsExactly(DocumentId.of(POLICY));
        assertThat(catalog.orphans()).containsExactly(DocumentId.of(MANUAL));
    }

    @Test
    void namesAndPlacesAreOneInBothSpellings() {
        var nfd = Normalizer.normalize("인사", Normalizer.Form.NFD);
        put(POLICY, nfd, "하나");

        assertThat(catalog.ids("인사")).hasSize(1);
        assertThat(catalog.documentsUnder(Path.of("/문서", nfd))).extracting(Document::path).containsExactly(POLICY);
    }

    @Test
    void documentsUnderAFolderAreNotThoseOfItsNamesake() {
        put(Path.of("/a/x.md"), "c", "one");
        put(Path.of("/a b/y.md"), "c", "two");
        put(Path.of("/ab/z.md"), "c", "three");

        assertThat(catalog.documentsUnder(Path.of("/a")))
                .extracting(Document::path)
                .containsExactly(Path.of("/a/x.md"));
        assertThat(catalog.documentsUnder(Path.of("/"))).hasSize(3);
        assertThat(catalog.documentsUnder(Path.of("/a b/y.md"))).hasSize(1);
    }

    @Test
    void collectionsAreRenamedWithAllTheyHold() {
        catalog.addFolders("가", List.of(Path.of("/x")));
        put(POLICY, "가", "하나");
        catalog.renameCollection("가", "나");

        assertThat(catalog.collections()).extracting(Collection::name).containsExactly("나");
        assertThat(catalog.ids("나")).hasSize(1);
        assertThatThrownBy(() -> catalog.ids("가"))
                .isInstanceOfSatisfying(
                        Problem.class, e -> assertThat(e.kind()).isEqualTo(Problem.Kind.COLLECTION_UNKNOWN));
        catalog.addFolders("다", List.of());
        assertThatThrownBy(() -> catalog.renameCollection("다", "나")).isInstanceOf(Problem.class);
    }

    @Test
    void readersDoNotWaitForAWriter() throws IOException {
        put(POLICY, "a", "하나");
        try (var other = Catalog.open(folder.resolve("library.db"))) {
            assertThat(other.chunks(DocumentId.of(POLICY))).hasSize(1);
        }
        assertThat(Files.exists(folder.resolve("library.db-wal"))).isTrue();
    }

    @Test
    void statsCountWhatIsThere() {
        put(POLICY, "a", "하나", "둘");
        catalog.putFailed(document(MANUAL, "x", Problem.Kind.FILE_ENCRYPTED), "", "a");

        assertThat(catalog.stats()).isEqualTo(new Stats(2, 2, 1, 2, 20));
    }
}
