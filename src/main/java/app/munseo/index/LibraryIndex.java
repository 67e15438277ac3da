package app.munseo.index;

import app.munseo.document.Chunk;
import app.munseo.document.ChunkId;
import app.munseo.document.DocumentId;
import app.munseo.document.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;

/// The search index of the library: one Lucene index in one folder. It is disposable; all of it can be made again from
/// the catalog.
///
/// What is put is found after [#refresh()] and survives a crash after [#commit(long)]. Closing does not commit: what
/// came after the last commit is forgotten, so that [#committedRevision()] always tells the truth and the catalog
/// knows what to put again. Safe for use by several threads; an interrupt never harms the index.
///
/// Every method throws `Problem` `DISK_FAILED` when the disk does not do its part (it is full, for example), and
/// `LIBRARY_DAMAGED` when a file of the index turns out to be broken.
public final class LibraryIndex implements AutoCloseable {
    private final Path folder;
    private final UnaryOperator<Directory> around;
    private final WriterThread thread = new WriterThread();
    private volatile IndexStore store;

    private LibraryIndex(Path folder, UnaryOperator<Directory> around) throws IOException {
        this.folder = folder;
        this.around = around;
        store = IndexStore.open(folder, around);
    }

    /// Opens the index in `folder`, or makes an empty one. A damaged index, or one with another layout, is emptied.
    ///
    /// @throws Problem `LIBRARY_IN_USE` when another process has it open
    public static LibraryIndex open(Path folder) {
        return open(folder, UnaryOperator.identity());
    }

    /// The same with something between the index and its files.
    static LibraryIndex open(Path folder, UnaryOperator<Directory> around) {
        try {
            return new LibraryIndex(folder, around);
        } catch (IOException e) {
            throw IndexFailure.of(e);
        }
    }

    /// Whether every file of the index in `folder` has the checksum it was written with; also where there is no index.
    /// Reads all files. The index must not be open.
    ///
    /// @throws Problem `LIBRARY_IN_USE`, `DISK_FAILED`
    public static boolean isWhole(Path folder) {
        try {
            return IndexStore.isWhole(folder);
        } catch (IOException e) {
            throw IndexFailure.of(e);
        }
    }

    /// Deletes the index in `folder`, which must not be open, so that it is made anew.
    ///
    /// @throws Problem `LIBRARY_IN_USE`, `DISK_FAILED`
    public static void delete(Path folder) {
        try {
            IndexStore.delete(folder);
        } catch (IOException e) {
            throw IndexFailure.of(e);
        }
    }

    /// Whether the index was damaged when it was opened, and has been emptied.
    public boolean wasDamaged() {
        return store.damaged();
    }

    /// Opens the index again where a failure, a full disk for example, has closed it; what came after its last commit is
    /// forgotten. A damaged one is emptied.
    public void reopen() {
        thread.run(() -> {
            if (!store.writer().isOpen()) {
                store.close();
                store = IndexStore.open(folder, around);
            }
        });
    }

    /// Replaces the text of document `id` by `chunks`, all at once.
    ///
    /// @param title title and file name of the document
    public void put(List<Chunk> chunks, DocumentId id, String title) {
        replace(
                new Term(Fields.TEXT_OF, id.value()),
                () -> chunks.stream().map(chunk -> Fields.text(chunk, title)).iterator());
    }

    /// Replaces the vectors of document `id`, whichever model made them, all at once. Its text is left alone.
    ///
    /// @param model the model that made these vectors
    /// @param vectors each of length 1, all of one dimension
    public void putVectors(DocumentId id, String model, Map<ChunkId, float[]> vectors) {
        replace(
                new Term(Fields.VECTOR_OF, id.value()),
                () -> vectors.entrySet().stream()
                        .map(entry -> Fields.vector(entry.getKey(), model, entry.getValue()))
                        .iterator());
    }

    private void replace(Term document, Iterable<List<IndexableField>> entries) {
        thread.run(() -> store.writer().updateDocuments(document, entries));
    }

    /// Removes text and vectors of document `id`.
    public void remove(DocumentId id) {
        thread.run(() -> store.writer()
                .deleteDocuments(new Term(Fields.TEXT_OF, id.value()), new Term(Fields.VECTOR_OF, id.value())));
    }

    /// Lets searches see what was put and removed.
    public void refresh() {
        thread.run(() -> store.searchers().refresh());
    }

    /// Makes everything so far durable, and remembers the `revision` of the catalog it stands for (0 or more).
    public void commit(long revision) {
        thread.run(() -> store.commit(revision));
    }

    /// The revision of the last commit; -1 for an index that was new, damaged or of another layout when opened.
    public long committedRevision() {
        return store.revision();
    }

    /// The documents that have text, as of now.
    public Set<DocumentId> documents() {
        refresh();
        return store.searchers().search(Fields::documents);
    }

    /// Drops what is left of removed entries, so that BM25's statistics, and every ranking, are those of an index made
    /// afresh. Rewrites the parts of the index that hold removed entries, and refreshes.
    public void tidy() {
        thread.run(() -> store.expunge());
    }

    /// BM25 over the text.
    public LexicalIndex lexical() {
        return new LexicalIndex(store.searchers(), Glossary.EMPTY);
    }

    /// Nearest neighbours over the vectors that `model` made.
    public VectorIndex vectors(String model) {
        return new VectorIndex(store.searchers(), Fields.vectors(model));
    }

    /// Size of all files of the index.
    public long bytes() {
        try {
            return store.bytes();
        } catch (IOException e) {
            throw IndexFailure.of(e);
        }
    }

    /// Closes the files; what was not committed is forgotten.
    @Override
    public void close() {
        try (thread) {
            thread.run(() -> store.close());
        }
    }
}
