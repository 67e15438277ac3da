package app.munseo.app;

import app.munseo.catalog.Catalog;
import app.munseo.index.LibraryIndex;
import java.time.InstantSource;

/// The stores of one data folder, opened and closed together, by one process at a time.
record Library(LibraryLock lock, Catalog catalog, LibraryIndex index) implements AutoCloseable {
    /// @throws app.munseo.document.Problem `LIBRARY_IN_USE`, `LIBRARY_DAMAGED`, `LIBRARY_TOO_NEW`, `DISK_FAILED`
    static Library open(AppFolders folders) {
        var lock = LibraryLock.take(folders);
        try {
            var catalog = Catalog.open(folders.catalog());
            try {
                var threads = catalog.threads(InstantSource.system());
                threads.interruptUnfinished();
                threads.eraseDeleted();
                return new Library(lock, catalog, LibraryIndex.open(folders.index()));
            } catch (RuntimeException e) {
                catalog.close();
                throw e;
            }
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    @Override
    public void close() {
        try (lock;
                catalog) {
            index.close();
        }
    }
}
