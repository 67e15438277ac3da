package app.munseo.ingest;

import app.munseo.catalog.EmbeddedText;
import app.munseo.document.Document;
import app.munseo.document.DocumentId;
import app.munseo.document.DocumentState;
import app.munseo.document.FileFilter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// Whatever a crash leaves behind, the next start makes of it what an undisturbed run would have made.
class CrashTest {
    private static final String[] QUERIES = {"휴가 규정", "warranty years", "연차 문서 7", "새 내용"};

    @TempDir
    private Path work;

    private Path docs = Path.of("");

    @BeforeEach
    void write() throws IOException {
        docs = Files.createDirectories(work.toRealPath().resolve("docs"));
        for (int i = 0; i < 30; i++) {
            Files.writeString(docs.resolve("d%02d.md".formatted(i)), "연차 휴가 규정 문서 %d. The warranty.".formatted(i));
        }
        Files.writeString(docs.resolve("long.md"), "문단 하나의 휴가 이야기가 길게 이어진다. ".repeat(3000));
    }

    /// Changes of every kind: new, edited, broken, deleted, renamed.
    private void change() throws IOException {
        Files.writeString(docs.resolve("new.md"), "새 내용: warranty of three years");
        Files.writeString(docs.resolve("d03.md"), "새 내용으로 바뀐 휴가 규정");
        Files.writeString(docs.resolve("d04.md"), "!BROKEN");
        Files.delete(docs.resolve("d05.md"));
        Files.move(docs.resolve("d06.md"), docs.resolve("이름 바꾼 문서.md"));
        Files.writeString(docs.resolve("long.md"), "완전히 새 내용의 휴가 이야기가 길게 이어진다. ".repeat(3000));
    }

    private List<String> undisturbed() {
        try (var library = new OpenLibrary(work.resolve("undisturbed"))) {
            library.ingest(docs);
            return library.rankings(QUERIES);
        }
    }

    @Test
    void aCrashAtAnyEventOfARunLeavesWhatTheNextRunCompletes() throws IOException {
        var home = work.resolve("home");
        var crashes = new ArrayList<Path>();
        try (var library = new OpenLibrary(home)) {
            library.ingest(docs);
            change();
            Runnable crash = () -> {
                var copy = work.resolve("crash" + crashes.size());
                Copies.copy(home, copy);
                crashes.add(copy);
            };
            library.embedder.before = crash;
            library.ingestion.ingest("문서", List.of(docs), FileFilter.ALL, event -> {
                if (!(event instanceof IngestEvent.Reading)) {
                    crash.run();
                }
            });
        }
        var expected = undisturbed();
        assertThat(expected).isNotEmpty();
        assertThat(crashes).hasSizeGreaterThan(10);
        for (var crash : crashes) {
            assertContinues(crash, expected);
        }
    }

    private void assertContinues(Path home, List<String> expected) {
        try (var library = new OpenLibrary(home)) {
            var finished = library.catalog.documents().stream()
                    .filter(document -> document.state() != DocumentState.FAILED)
                    .collect(Collectors.toMap(Document::id, Document::sha256));
            library.ingest(docs);
            assertThat(library.rankings(QUERIES)).as(home.toString()).isEqualTo(expected);
            assertThat(library.files.read).noneMatch(name -> isFinished(name, library, finished));
        }
    }

    private boolean isFinished(String name, OpenLibrary library, Map<DocumentId, String> finished) {
        var document = library.catalog.document(DocumentId.of(docs.resolve(name))).orElseThrow();
        return document.sha256().equals(finished.get(document.id()));
    }

    @Test
    void theIndexIsMendedFromTheCatalogAloneAfterACrashBetweenTheTwo() throws IOException {
        var home = work.resolve("home");
        try (var library = new OpenLibrary(home)) {
            library.embedder.failAfter = 0;
            library.ingest(docs);
        }
        try (var library = new OpenLibrary(home)) {
            // each of these is the catalog's half of a change; the index never hears of it
            var documents = library.catalog.documents();
            library.catalog.remove(documents.get(0).id());
            var edited = documents.get(1);
            var text = library.catalog.text(edited.id()).orElseThrow();
            library.catalog.put(edited, text, library.catalog.chunks(edited.id()).reversed().subList(0, 1), "문서");
            library.catalog.embeddings().want(library.embedder.model());
            var embedded = library.catalog.awaitingVectors(0, 1).getFirst();
            library.catalog.chunks(embedded.document()).forEach(chunk -> {
                var input = EmbeddedText.of(chunk);
                library.catalog.embeddings().put(library.embedder.model(), Map.of(input.hash(), FakeEmbedder.vector(input.text())));
            });
            assertThat(library.catalog.embedded(embedded)).isTrue();
        }
        assertMended(home);
    }

    @Test
    void aLostOrDamagedIndexIsMadeAnewFromTheCatalogAlone() throws IOException {
        var home = work.resolve("home");
        try (var library = new OpenLibrary(home)) {
            library.ingest(docs);
        }
        for (var path : indexFiles(home)) {
            Files.delete(path);
        }
        assertMended(home);

        for (var path : indexFiles(home)) {
            if (path.getFileName().toString().startsWith("segments_")) {
                Files.writeString(path, "garbage");
            }
        }
        assertMended(home);
    }

    private static List<Path> indexFiles(Path home) throws IOException {
        try (var paths = Files.list(home.resolve("index"))) {
            return paths.toList();
        }
    }

    @Test
    void anIndexThatKnowsMoreThanTheCatalogIsNotBelieved() throws IOException {
        var home = work.resolve("home");
        try (var library = new OpenLibrary(home)) {
            library.ingest(docs);
        }
        Copies.copy(home, work.resolve("backup"));
        change();
        try (var library = new OpenLibrary(home)) {
            library.ingest(docs);
        }
        for (var name : List.of("library.db", "library.db-wal", "library.db-shm")) {
            Files.deleteIfExists(home.resolve(name));
        }
        Copies.copyFile(work.resolve("backup/library.db"), home.resolve("library.db"));
        assertMended(home);
    }

    /// Reconciles; the result equals an index made from this catalog from nothing, and no file or model was asked.
    private void assertMended(Path home) throws IOException {
        List<String> mended;
        try (var library = new OpenLibrary(home)) {
            library.ingestion.reconcile();
            mended = library.rankings(QUERIES);
            assertThat(library.index.committedRevision()).isEqualTo(library.catalog.revision());
            assertThat(library.files.read).isEmpty();
            assertThat(library.embedder.asked).isEmpty();
        }
        var anew = Files.createTempDirectory(work, "anew");
        Copies.copyFile(home.resolve("library.db"), anew.resolve("library.db"));
        try (var library = new OpenLibrary(anew)) {
            library.ingestion.reconcile();
            assertThat(mended).isNotEmpty().isEqualTo(library.rankings(QUERIES));
        }
    }
}
