package app.munseo.ingest;

import app.munseo.catalog.EmbeddedText;
import app.munseo.catalog.Embeddings;
import app.munseo.document.Document;
import app.munseo.document.DocumentState;
import app.munseo.document.Problem;
import app.munseo.document.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// A library takes another embedding model without a moment in which it has none.
class ModelChangeTest {
    private static final int FILES = 150;
    private static final int LONGER = 20;

    @TempDir
    private Path work;

    private Path docs = Path.of("");
    private final FakeEmbedder old = new FakeEmbedder("fake:old");
    private final FakeEmbedder next = new FakeEmbedder("fake:new", LONGER);
    private OpenLibrary library;

    @BeforeEach
    void index() throws IOException {
        docs = Files.createDirectories(work.toRealPath().resolve("docs"));
        for (int i = 0; i < FILES; i++) {
            write("d%03d.md".formatted(i), "연차 휴가 규정 문서 " + i);
        }
        library = new OpenLibrary(work.resolve("home"), old);
        library.ingest(docs);
        old.asked.clear();
        library.embedders.choose(next);
    }

    @AfterEach
    void close() {
        library.close();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(docs.resolve(name), text);
    }

    private void reopen(FakeEmbedder... models) {
        library.close();
        library = new OpenLibrary(work.resolve("home"), old);
        for (var model : models) {
            library.embedders.choose(model);
        }
    }

    private int served(FakeEmbedder embedder) {
        var query = FakeEmbedder.vector("휴가", embedder.dimensions());
        return library.index.vectors(embedder.model()).search(query, Scope.everything(), 1_000).size();
    }

    private List<DocumentState> states() {
        return library.catalog.documents().stream().map(Document::state).distinct().toList();
    }

    @Test
    void theOldVectorsServeUntilTheNewOnesAreAllThere() {
        library.ingestion.resume(event -> {
            if (event instanceof IngestEvent.Replacing(var model, int done, int total)) {
                library.events.add(event);
                assertThat(model).isEqualTo("fake:new");
                assertThat(done).isLessThan(total);
                assertThat(library.ingestion.model()).isEqualTo("fake:old");
                assertThat(served(old)).isEqualTo(FILES);
                assertThat(served(next)).isZero();
            }
        });

        assertThat(library.events).filteredOn(IngestEvent.Replacing.class::isInstance).hasSize(3);
        assertThat(library.ingestion.model()).isEqualTo("fake:new");
        assertThat(served(next)).isEqualTo(FILES);
        assertThat(served(old)).isZero();
        assertThat(states()).containsExactly(DocumentState.READY);
        assertThat(old.asked).as("nothing is embedded twice").isEmpty();
        assertThat(next.asked).hasSize(FILES).doesNotHaveDuplicates();
        reopen(next);
        library.ingestion.reconcile();
        assertThat(served(next)).as("after a restart").isEqualTo(FILES);
        assertThat(library.index.committedRevision()).isEqualTo(library.catalog.revision());
    }

    @Test
    void anInterruptedChangeContinues() {
        next.before = () -> {
            if (next.asked.size() >= 100) {
                Thread.currentThread().interrupt();
            }
        };
        assertThatThrownBy(() -> library.ingestion.resume(_ -> {}))
                .isInstanceOfSatisfying(Problem.class, e -> assertThat(e.kind()).isEqualTo(Problem.Kind.CANCELLED));
        assertThat(Thread.interrupted()).isFalse();
        int made = next.asked.size();
        assertThat(served(old)).isEqualTo(FILES);
        assertThat(library.catalog.embeddings().progress())
                .isEqualTo(new Embeddings.Progress("fake:old", "fake:new", made, FILES));

        next.before = () -> {};
        reopen(next);
        assertThat(library.ingestion.model()).isEqualTo("fake:old");
        library.ingestion.resume(_ -> {});

        assertThat(served(next)).isEqualTo(FILES);
        assertThat(next.asked).hasSize(FILES).doesNotHaveDuplicates();
    }

    @Test
    void aNewModelThatFailsLeavesTheOldOneServingAndSaysWhy() throws IOException {
        next.failAfter = 70;
        write("new.md", "새 문서의 휴가");
        var report = library.ingest(docs);

        assertThat(report.withoutVectors()).isNotNull().extracting(Problem::kind)
                .isEqualTo(Problem.Kind.HOST_UNREACHABLE);
        assertThat(served(old)).as("the new file as well").isEqualTo(FILES + 1);
        assertThat(states()).containsExactly(DocumentState.READY);
    }

    @Test
    void filesAddedMeanwhileAreFoundByMeaningAtOnce() {
        var drops = new AtomicInteger();
        library.ingestion.resume(event -> {
            if (event instanceof IngestEvent.Replacing && drops.getAndIncrement() == 0) {
                drop();
            } else if (event instanceof IngestEvent.Replacing) {
                assertThat(library.found("병가")).containsExactly("새 문서.md");
                assertThat(served(old)).isEqualTo(FILES + 1);
            }
        });

        assertThat(drops.get()).isGreaterThan(1);
        assertThat(served(next)).isEqualTo(FILES + 1);
        assertThat(states()).containsExactly(DocumentState.READY);
    }

    /// What the text stage of another run would do at this moment.
    private void drop() {
        try {
            write("새 문서.md", "병가는 30일이다");
            var interrupted = Thread.ofPlatform().start(() -> library.ingest(docs));
            while (library.found("병가").isEmpty()) {
                Thread.onSpinWait();
            }
            interrupted.interrupt();
            interrupted.join();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anOldModelThatIsGoneDoesNotStandInTheWay() throws IOException {
        write("new.md", "새 문서의 휴가");
        library.embedders.lose(old);
        var report = library.ingest(docs);

        assertThat(report.withoutVectors()).as("of the old model").isNotNull();
        assertThat(served(next)).isEqualTo(FILES + 1);
        assertThat(states()).containsExactly(DocumentState.READY);
    }

    @Test
    void aTextTooLongForTheNewModelDoesNotStandInItsWay() {
        next.tooLong = "문서 7";
        library.ingestion.resume(_ -> {});

        assertThat(library.ingestion.model()).isEqualTo("fake:new");
        assertThat(served(next)).isEqualTo(FILES - 11);
        assertThat(library.catalog.awaitingChunks(0)).as("7 and 70 to 79").isEqualTo(11);
    }

    @Test
    void changingOnesMindMidwayCostsNothing() {
        next.failAfter = 70;
        library.ingestion.resume(_ -> {});
        library.embedders.choose(old);
        library.ingestion.resume(_ -> {});
        assertThat(library.catalog.embeddings().target()).isEmpty();
        assertThat(served(old)).isEqualTo(FILES);

        next.failAfter = Integer.MAX_VALUE;
        library.embedders.choose(next);
        library.ingestion.resume(_ -> {});

        assertThat(served(next)).isEqualTo(FILES);
        assertThat(next.asked).hasSize(FILES).doesNotHaveDuplicates();
        assertThat(old.asked).isEmpty();
    }

    @Test
    void theOldVectorsAreDroppedAfterTheChange() {
        var chunk = library.catalog.chunks(library.catalog.documents().getFirst().id()).getFirst();
        var hashes = Set.of(EmbeddedText.of(chunk).hash());
        assertThat(library.catalog.embeddings().find("fake:old", hashes)).hasSize(1);
        library.ingestion.resume(_ -> {});

        assertThat(library.catalog.embeddings().find("fake:old", hashes)).isEmpty();
        assertThat(library.catalog.embeddings().find("fake:new", hashes)).hasSize(1);
    }

    /// The catalog has changed its model, and the index has not heard of it.
    @Test
    void aCrashInTheMiddleOfTheChangeIsMendedFromTheCatalog() {
        var embeddings = library.catalog.embeddings();
        embeddings.want("fake:new");
        for (var document : library.catalog.documents()) {
            for (var chunk : library.catalog.chunks(document.id())) {
                var text = EmbeddedText.of(chunk);
                embeddings.put("fake:new", Map.of(text.hash(), FakeEmbedder.vector(text.text(), LONGER)));
            }
        }
        embeddings.takeOver();
        reopen(next);
        library.ingestion.reconcile();

        assertThat(library.ingestion.model()).isEqualTo("fake:new");
        assertThat(served(next)).isEqualTo(FILES);
        assertThat(served(old)).isZero();
        assertThat(next.asked).isEmpty();
    }
}
