package app.munseo.ingest;

import app.munseo.catalog.Catalog;
import app.munseo.document.Document;
import app.munseo.document.DocumentId;
import app.munseo.document.DocumentState;
import app.munseo.document.Problem;
import app.munseo.index.LibraryIndex;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/// Brings an index that was left behind by a crash in step with the catalog, from the catalog alone: no file is read
/// and no vector computed.
///
/// What the index lacks is what has a higher revision than its last commit. Documents it holds but the catalog does not
/// were removed after that commit, and the other way round should not happen, but costs nothing to mend. An index that
/// claims a revision the catalog never gave (a power cut may take the catalog's last changes) is not believed at all.
final class Reconciler {
    private final Catalog catalog;
    private final LibraryIndex index;
    private final Stores stores;

    Reconciler(Catalog catalog, LibraryIndex index, Stores stores) {
        this.catalog = catalog;
        this.index = index;
        this.stores = stores;
    }

    /// Compares and mends, once; later calls return at once.
    ///
    /// @throws Problem `CANCELLED` on interrupt; the next call begins again
    synchronized void reconcile() {
        if (stores.isInStep()) {
            return;
        }
        index.reopen();
        for (var id : differences()) {
            if (Thread.currentThread().isInterrupted()) {
                throw Problem.cancelled();
            }
            stores.restore(id);
            stores.pulse();
        }
        stores.nowInStep();
        stores.settle();
    }

    private Set<DocumentId> differences() {
        var wanted = catalog.documents().stream()
                .filter(document -> document.state() != DocumentState.FAILED && document.chunks() > 0)
                .map(Document::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var present = index.documents();
        long covered = index.committedRevision();
        var different = new LinkedHashSet<>(catalog.changedSince(covered > catalog.revision() ? -1 : covered));
        wanted.stream().filter(id -> !present.contains(id)).forEach(different::add);
        present.stream().filter(id -> !wanted.contains(id)).sorted().forEach(different::add);
        return different;
    }
}
