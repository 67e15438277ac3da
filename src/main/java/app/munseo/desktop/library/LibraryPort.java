package app.munseo.desktop.library;

import app.munseo.ingest.IngestEvent;
import app.munseo.ingest.IngestReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What the library pane needs done. All of it may block, none of it runs on the UI thread.
///
/// @param shelves reads the library
/// @param resume brings an interrupted run to its end
/// @param removeFolder takes a folder (or a single file) out of a collection; the disk is left alone
/// @param removeCollection takes a collection out of the library; the disk is left alone
/// @param watch follows folders, and tells, on any thread, each one below which something has changed
public record LibraryPort(
        Supplier<List<Shelf>> shelves,
        Indexer index,
        Consumer<Consumer<? super IngestEvent>> resume,
        BiConsumer<String, Path> removeFolder,
        Consumer<String> removeCollection,
        Watch watch) {
    /// Follows these folders and no others.
    @FunctionalInterface
    public interface Watch {
        void follow(Set<Path> folders, Consumer<? super Path> changed);
    }

    /// Indexes paths into a collection.
    @FunctionalInterface
    public interface Indexer {
        IngestReport index(List<Path> paths, String collection, Consumer<? super IngestEvent> listener);
    }
}
