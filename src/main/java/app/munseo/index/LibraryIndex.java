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
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;

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
    private final IndexStore store;
    private final LexicalIndex lexical;
    private final WriterThread thread = new WriterThread();

    private LibraryIndex(IndexStore store) {
        this.store = store;
        lexical = new LexicalIndex(store.searchers(), Glossary.EMPTY);
    }

    /// Opens the index in `folder`, or makes an empty one. A damaged index, or one with another layout, is emptied.
    ///
    /// @throws Problem `LIBRARY_IN_USE` when another process has it open
    public static LibraryIndex open(Path folder) {
        try {
            return new LibraryIndex(IndexStore.open(folder));
        } catch (IOException e) {
            throw IndexFailure.of(e);
        }
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
        thread.run(store.searchers()::refresh);
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
        thread.run(store::expunge);
    }

    /// BM25 over the text.
    public LexicalIndex lexical() {
        return lexical;
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
            thread.run(store::close);
        }
    }
}
