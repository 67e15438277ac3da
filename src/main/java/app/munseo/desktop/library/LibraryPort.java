package app.munseo.desktop.library;

import app.munseo.document.Collection;
import app.munseo.document.DocumentId;
import app.munseo.ingest.IngestEvent;
import app.munseo.ingest.IngestReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// What the library pane needs done. All of it may block, none of it runs on the UI thread.
///
/// @param holdings reads the library
/// @param resume brings an interrupted run to its end
/// @param removeFolder takes a folder (or a single file) out of a collection; the disk is left alone
/// @param removeCollection takes a collection out of the library; the disk is left alone
/// @param tag puts a tag on documents or takes it off
/// @param settle keeps what a person says of a collection, which is created when it is new
/// @param watch follows folders, and tells, on any thread, each one below which something has changed
/// @param nanoTime what is measured by, as [System#nanoTime()]
public record LibraryPort(
        Supplier<Holdings> holdings,
        Indexer index,
        Consumer<Consumer<? super IngestEvent>> resume,
        BiConsumer<String, Path> removeFolder,
        Consumer<String> removeCollection,
        Tagger tag,
        Consumer<Collection> settle,
        Watch watch,
        LongSupplier nanoTime) {
    /// Follows these folders and no others.
    @FunctionalInterface
    public interface Watch {
        void follow(Set<Path> folders, Consumer<? super Path> changed);
    }

    /// Puts a tag on documents, or takes it off.
    @FunctionalInterface
    public interface Tagger {
        void tag(List<DocumentId> documents, String tag, boolean on);
    }

    /// Indexes paths into a collection.
    @FunctionalInterface
    public interface Indexer {
        IngestReport index(List<Path> paths, String collection, Consumer<? super IngestEvent> listener);
    }
}
