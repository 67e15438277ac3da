package app.munseo.app;

import app.munseo.catalog.Catalog;
import app.munseo.document.Problem;
import app.munseo.index.LibraryIndex;
import java.io.IOException;
import java.time.Clock;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// The stores of one data folder, opened and closed together, by one process at a time.
record Library(LibraryLock lock, Catalog catalog, LibraryIndex index, Checkup checkup, Checkup.Result checked)
        implements AutoCloseable {
    /// @param lock on these folders; closed with the stores, and where they cannot be opened
    /// @throws app.munseo.document.Problem `LIBRARY_IN_USE`, `LIBRARY_DAMAGED`, `LIBRARY_TOO_NEW`, `DISK_FAILED`
    static Library open(AppFolders folders, LibraryLock lock) {
        try {
            new Restoring(folders).finish();
            var checkup = new Checkup(folders, Clock.systemUTC());
            var checked = checkup.before();
            var catalog = Catalog.open(folders.catalog());
            try {
                var threads = catalog.threads(InstantSource.system());
                threads.interruptUnfinished();
                threads.eraseDeleted();
                var index = LibraryIndex.open(folders.index());
                tighten(folders);
                return new Library(lock, catalog, index, checkup, checked);
            } catch (RuntimeException e) {
                catalog.close();
                throw e;
            }
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /// Files come with the permissions the system has them come with.
    private static void tighten(AppFolders folders) {
        try {
            OwnerOnly.tighten(folders.home());
        } catch (IOException e) {
            throw new Problem(Problem.Kind.DISK_FAILED, folders.home().toString(), e);
        }
    }

    /// What was broken when the stores were opened, and is mended.
    List<Checkup.Finding> findings() {
        var findings = new ArrayList<>(checked.findings());
        if (index.wasDamaged() && findings.isEmpty()) {
            findings.add(new Checkup.Finding.Index());
        }
        return findings;
    }

    @Override
    public void close() {
        try (lock) {
            try (catalog) {
                index.close();
            }
            checkup.after(checked);
            tighten(checkup.folders());
        }
    }
}
