package app.munseo.index;

import java.io.Closeable;
import java.io.IOException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;

/// Lends out the current view of the index. A view stays whole while it is used, whatever is written meanwhile.
final class Searchers implements Closeable {
    private final SearcherManager manager;

    Searchers(IndexWriter writer) throws IOException {
        manager = new SearcherManager(writer, null);
    }

    /// A search over one view.
    interface Search<T> {
        T run(IndexSearcher searcher) throws IOException;
    }

    <T> T search(Search<T> search) {
        try {
            var searcher = manager.acquire();
            try {
                return search.run(searcher);
            } finally {
                manager.release(searcher);
            }
        } catch (IOException e) {
            throw IndexFailure.of(e);
        }
    }

    void refresh() throws IOException {
        manager.maybeRefreshBlocking();
    }

    @Override
    public void close() throws IOException {
        manager.close();
    }
}
