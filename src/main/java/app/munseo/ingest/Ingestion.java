package app.munseo.ingest;

import app.munseo.catalog.Catalog;
import app.munseo.chunk.Chunker;
import app.munseo.document.Document;
import app.munseo.document.DocumentId;
import app.munseo.document.FileFilter;
import app.munseo.document.Problem;
import app.munseo.extract.TextExtractor;
import app.munseo.index.LibraryIndex;
import app.munseo.llm.Embedders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The write side: files become searchable text, and their chunks get vectors.
///
/// An example: `보고서.pdf` is dropped. The walk finds it; a reader sees that its size and time are not those the catalog
/// knows, nor is its hash, takes its text and cuts it into chunks; catalog and index store them, and it is found by its
/// words. Then the chunks' texts are embedded, except those the catalog has vectors of, and it is found by its meaning.
///
/// An interrupt ends any method with `Problem` `CANCELLED`; what is finished stays and is not done again by the next
/// run. The same holds for a crash: the first method called brings the index in step with the catalog. Safe for use by
/// several threads; runs side by side share the vector stage. Listeners are called by one thread of a run at a time.
public final class Ingestion {
    private final Catalog catalog;
    private final Stores stores;
    private final Reconciler reconciler;
    private final FileReader reader;
    private final TextStage text;
    private final VectorStage vectors;
    /// Whether this process has taken something out that a person may want back.
    private volatile boolean tookOut;

    public Ingestion(
            Catalog catalog, LibraryIndex index, List<TextExtractor> extractors, Chunker chunker, Embedders embedders) {
        this.catalog = catalog;
        stores = new Stores(catalog, index);
        reconciler = new Reconciler(catalog, index, stores);
        reader = new FileReader(catalog, extractors, chunker);
        text = new TextStage(catalog, stores, reader);
        vectors = new VectorStage(catalog, stores, embedders);
    }

    /// Brings a collection up to date with the files at and below `paths`, which become its folders. Returns when
    /// vectors are in too, or cannot be made now ([IngestReport#withoutVectors()]).
    ///
    /// Files that have gone, or that `filter` no longer takes, leave the collection, and with the last one the
    /// library. A known folder that is missing as a whole, as on a drive that is not plugged in, keeps its documents. A file that
    /// cannot be read never stops the others.
    ///
    /// @throws Problem `CANCELLED`, `SETTINGS_INVALID` (the filter), `DISK_FAILED`, `LIBRARY_DAMAGED`
    public IngestReport ingest(
            String collection, List<Path> paths, FileFilter filter, Consumer<? super IngestEvent> listener) {
        reconciler.reconcile();
        var run = new Run(listener);
        var walk = walk(paths, filter, run);
        catalog.addFolders(collection, walk.roots());
        run.scanned(walk.files().size());
        var textStored = new CountDownLatch(1);
        embedBehind(textStored, run, () -> {
            text.store(walk.files(), collection, run);
            removeGone(walk, collection, run);
        });
        if (run.hasChanged() && !tookOut) {
            catalog.embeddings().prune();
        }
        stores.settle();
        return run.report();
    }

    /// Continues after a start: brings the index in step, then makes the vectors that are still to come, those of
    /// another model if the person has chosen one.
    ///
    /// @throws Problem `CANCELLED`, `DISK_FAILED`, `LIBRARY_DAMAGED`
    public void resume(Consumer<? super IngestEvent> listener) {
        reconcile();
        embedBehind(new CountDownLatch(1), new Run(listener), () -> {});
    }

    /// Brings the index in step with the catalog after a crash; at once when it is.
    public void reconcile() {
        reconciler.reconcile();
    }

    /// The embedding model whose vectors searches see now; empty when there are none yet.
    public String model() {
        return stores.model();
    }

    /// Whether a file of this name would be read.
    public boolean accepts(Path file) {
        return reader.accepts(file);
    }

    /// Takes a folder from a collection; its documents leave the library unless another folder holds them. Their
    /// vectors stay for as long as this process runs, so that nothing is embedded anew when it is put back.
    public void removeFolder(String collection, Path folder) {
        reconciler.reconcile();
        tookOut = true;
        catalog.removeFolder(collection, folder);
        removeOrphans(document -> {});
        stores.settle();
    }

    /// Removes a collection and the documents no other one holds; their vectors stay as in
    /// [#removeFolder(String, Path)].
    public void removeCollection(String name) {
        reconciler.reconcile();
        tookOut = true;
        catalog.removeCollection(name);
        removeOrphans(document -> {});
        stores.settle();
    }

    /// Removes a document from the library; while its file stays below a folder of the library, the next run takes it
    /// in again.
    public void removeDocument(DocumentId id) {
        reconciler.reconcile();
        stores.remove(id);
        stores.settle();
    }

    private Walk walk(List<Path> paths, FileFilter filter, Run run) {
        var roots = new ArrayList<Path>();
        for (var path : paths) {
            var root = path.toAbsolutePath().normalize();
            if (Files.exists(root) || isDeletedFile(root)) {
                roots.add(root);
            } else {
                run.failed(new Failure(root, Problem.Kind.FILE_MISSING, root.toString()));
            }
        }
        var walk = FileWalk.of(roots, filter, reader::accepts);
        walk.failures().forEach(run::failed);
        return walk;
    }

    /// Whether a file of the library, named by itself, has gone from a folder that is still there.
    private boolean isDeletedFile(Path root) {
        var folder = root.getParent();
        return folder != null
                && Files.isDirectory(folder)
                && catalog.document(DocumentId.of(root)).isPresent();
    }

    private void removeGone(Walk walk, String collection, Run run) {
        var present = walk.files().stream().map(DocumentId::of).collect(Collectors.toSet());
        for (var root : walk.roots()) {
            for (var document : catalog.documentsUnder(root)) {
                if (present.contains(document.id()) || walk.isUnsure(document.path())) {
                    continue;
                }
                if (Files.notExists(document.path())) {
                    catalog.tags().follow(document);
                    remove(document, gone -> run.removed(gone.path()));
                } else {
                    catalog.leave(document.id(), collection);
                }
            }
        }
        removeOrphans(document -> run.removed(document.path()));
    }

    private void removeOrphans(Consumer<Document> removed) {
        for (var id : catalog.orphans()) {
            catalog.document(id).ifPresent(document -> remove(document, removed));
        }
    }

    private void remove(Document document, Consumer<Document> removed) {
        stores.remove(document.id());
        removed.accept(document);
    }

    /// Runs `storeText` with the vector stage behind it, and waits for both.
    private void embedBehind(CountDownLatch textStored, Run run, Runnable storeText) {
        try (var thread = Threads.named("munseo-vectors", 1)) {
            var following = thread.submit(() -> {
                vectors.follow(textStored, run);
                return run;
            });
            try {
                storeText.run();
                stores.commit();
                textStored.countDown();
                await(following);
            } finally {
                thread.shutdownNow();
            }
        } finally {
            stores.commit();
        }
    }

    private static void await(Future<Run> following) {
        try {
            following.get();
        } catch (InterruptedException e) {
            throw Problem.cancelled();
        } catch (ExecutionException e) {
            throw Threads.unwrapped(e);
        }
    }
}
