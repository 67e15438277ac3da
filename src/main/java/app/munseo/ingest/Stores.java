package app.munseo.ingest;

import app.munseo.catalog.Awaiting;
import app.munseo.catalog.Catalog;
import app.munseo.catalog.EmbeddedText;
import app.munseo.document.Chunk;
import app.munseo.document.ChunkId;
import app.munseo.document.Document;
import app.munseo.document.DocumentId;
import app.munseo.document.DocumentState;
import app.munseo.document.Names;
import app.munseo.index.LibraryIndex;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The catalog and the index, changed together: always the catalog first, then the index, both under one lock. So at
/// any moment outside the lock the index holds every revision the catalog has given, and a commit that names the
/// catalog's revision tells the truth. A crash leaves an index that lags behind, never one that knows more; what it
/// lacks has a higher revision than its last commit. See [Reconciler].
final class Stores {
    /// Between two refreshes: short at first, so that the first files are found at once, then longer and longer,
    /// because each refresh leaves a small segment that has to be merged.
    private static final long REFRESH_NANOS = Duration.ofMillis(300).toNanos();

    private static final long LONGEST_REFRESH_NANOS = Duration.ofSeconds(3).toNanos();
    private static final long COMMIT_NANOS = Duration.ofSeconds(5).toNanos();

    private final Catalog catalog;
    private final LibraryIndex index;
    private final Lock lock = new ReentrantLock();
    private volatile boolean inStep;
    private volatile String model;
    private boolean fresh = true;
    private boolean changed;
    private boolean settled;
    private long refreshNanos = REFRESH_NANOS;
    private long refreshedAt = System.nanoTime() - REFRESH_NANOS;
    private long committedAt = System.nanoTime();

    Stores(Catalog catalog, LibraryIndex index) {
        this.catalog = catalog;
        this.index = index;
        model = catalog.embeddings().model();
    }

    /// The model whose vectors the index holds and searches see; empty when there are none yet.
    String model() {
        return model;
    }

    /// Says which model the person wants, see [app.munseo.catalog.Embeddings#want(String)].
    void want(String chosen) {
        change(() -> {
            catalog.embeddings().want(chosen);
            model = catalog.embeddings().model();
            return chosen;
        });
    }

    /// Lets the target model take over: for searches in one step, since they see none of it before all is done.
    void takeOver() {
        change(() -> {
            catalog.embeddings().takeOver();
            catalog.documents().stream()
                    .filter(document -> document.state() != DocumentState.FAILED)
                    .forEach(document -> putVectors(document.id(), catalog.chunks(document.id())));
            refresh();
            model = catalog.embeddings().model();
            return model;
        });
        commit();
    }

    /// Stores new content; what was there of the document is replaced.
    Document put(Reading.Text read, String collection) {
        return change(() -> {
            catalog.put(read.document(), read.text(), read.chunks(), collection);
            catalog.bounded(read.document().id(), read.bounds());
            var stored = catalog.document(read.document().id()).orElseThrow();
            show(stored, read.chunks());
            return stored;
        });
    }

    /// Stores that a file could not be read.
    ///
    /// @return the document as the catalog has it now: perhaps still the good version read earlier
    Document putFailed(Reading.Unreadable read, String collection) {
        return change(() -> {
            catalog.putFailed(read.document(), read.problem().detail(), collection);
            catalog.bounded(read.document().id(), read.bounds());
            var stored = catalog.document(read.document().id()).orElseThrow();
            if (stored.state() == DocumentState.FAILED) {
                index.remove(stored.id());
            }
            return stored;
        });
    }

    void remove(DocumentId id) {
        change(() -> {
            catalog.remove(id);
            index.remove(id);
            return id;
        });
    }

    /// Makes a document ready when the catalog has the vectors of all its chunks and its text has not been replaced.
    Optional<Document> embedded(Awaiting awaiting) {
        return change(() -> {
            var chunks = catalog.chunks(awaiting.document());
            var vectors = vectors(chunks);
            if (vectors.size() < chunks.size() || !catalog.embedded(awaiting)) {
                return Optional.empty();
            }
            index.putVectors(awaiting.document(), catalog.embeddings().model(), vectors);
            return catalog.document(awaiting.document());
        });
    }

    /// Makes the index show what the catalog says of a document; one the catalog has no text of goes.
    void restore(DocumentId id) {
        change(() -> {
            catalog.document(id)
                    .filter(document -> document.state() != DocumentState.FAILED)
                    .ifPresentOrElse(document -> show(document, catalog.chunks(id)), () -> index.remove(id));
            return id;
        });
    }

    /// Vectors known from earlier serve at once; those of a former text must not outlive it.
    private void show(Document document, List<Chunk> chunks) {
        index.put(chunks, document.id(), title(document));
        putVectors(document.id(), chunks);
    }

    private void putVectors(DocumentId id, List<Chunk> chunks) {
        index.putVectors(id, catalog.embeddings().model(), vectors(chunks));
    }

    private Map<ChunkId, float[]> vectors(List<Chunk> chunks) {
        var hashes = new HashMap<ChunkId, String>();
        chunks.forEach(chunk -> hashes.put(chunk.id(), EmbeddedText.of(chunk).hash()));
        var embeddings = catalog.embeddings();
        var texts = hashes.values().stream().collect(Collectors.toUnmodifiableSet());
        var known = embeddings.find(embeddings.model(), texts);
        var vectors = new HashMap<ChunkId, float[]>();
        hashes.forEach((id, hash) -> Optional.ofNullable(known.get(hash)).ifPresent(v -> vectors.put(id, v)));
        return vectors;
    }

    private static String title(Document document) {
        var name = Names.nfc(document.path().getFileName().toString());
        return document.title().equals(name) ? name : document.title() + " " + name;
    }

    private <T> T change(Supplier<T> steps) {
        lock.lock();
        try {
            fresh = false;
            changed = true;
            settled = false;
            return unlessItFails(steps);
        } finally {
            lock.unlock();
        }
    }

    /// A change that fails may have reached the catalog and not the index, and an index that cannot be written is closed
    /// and has forgotten what came after its last commit: it is then no longer in step.
    private <T> T unlessItFails(Supplier<T> steps) {
        boolean wasInStep = inStep;
        inStep = false;
        var result = steps.get();
        inStep = wasInStep;
        return result;
    }

    /// Lets searches see the changes, and makes them durable, when it is time to.
    void pulse() {
        lock.lock();
        try {
            if (!fresh && System.nanoTime() - refreshedAt >= refreshNanos) {
                refresh();
            }
            if (System.nanoTime() - committedAt >= COMMIT_NANOS) {
                commit();
            }
        } finally {
            lock.unlock();
        }
    }

    /// Lets searches see all changes now.
    void showNow() {
        lock.lock();
        try {
            refresh();
        } finally {
            lock.unlock();
        }
    }

    private void writeIndex(Runnable work) {
        unlessItFails(() -> {
            work.run();
            return true;
        });
    }

    private void refresh() {
        writeIndex(index::refresh);
        refreshedAt = System.nanoTime();
        refreshNanos = Math.min(2 * refreshNanos, LONGEST_REFRESH_NANOS);
        fresh = true;
    }

    /// Lets searches see all changes and makes the index durable. Nothing is made durable before the index is in step
    /// with the catalog: its revision would promise too much.
    void commit() {
        lock.lock();
        try {
            if (!fresh) {
                refresh();
            }
            if (inStep && index.committedRevision() != catalog.revision()) {
                writeIndex(() -> index.commit(catalog.revision()));
            }
            committedAt = System.nanoTime();
        } finally {
            lock.unlock();
        }
    }

    /// Leaves an index that ranks as if it had been made afresh, durable. Does nothing when nothing has changed.
    void settle() {
        lock.lock();
        try {
            if (settled || !inStep) {
                return;
            }
            writeIndex(() -> {
                index.tidy();
                if (changed || index.committedRevision() != catalog.revision()) {
                    index.commit(catalog.revision());
                }
            });
            fresh = true;
            changed = false;
            settled = true;
            refreshNanos = REFRESH_NANOS;
            committedAt = System.nanoTime();
        } finally {
            lock.unlock();
        }
    }

    /// Says that the index holds all the catalog has.
    void nowInStep() {
        model = catalog.embeddings().model();
        inStep = true;
    }

    /// Whether [#nowInStep()] was said.
    boolean isInStep() {
        return inStep;
    }
}
