package app.munseo.ingest;

import app.munseo.catalog.Catalog;
import app.munseo.document.Document;
import app.munseo.document.DocumentId;
import app.munseo.document.Problem;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/// Makes files keyword-searchable: two threads read, the calling one stores. Files are stored in the order in which
/// they are finished, so a slow one holds up nobody, and only a few are in memory at a time.
final class TextStage {
    private static final int READERS = 2;
    private static final int IN_FLIGHT = 2 * READERS;
    private static final int PULSE_MILLIS = 100;

    private final Catalog catalog;
    private final Stores stores;
    private final FileReader reader;

    TextStage(Catalog catalog, Stores stores, FileReader reader) {
        this.catalog = catalog;
        this.stores = stores;
        this.reader = reader;
    }

    /// Stores what is new in `files` as members of `collection`.
    ///
    /// @throws Problem `CANCELLED` on interrupt, with what is finished stored; or what is wrong with a store
    void store(List<Path> files, String collection, Run run) {
        var members = catalog.ids(collection);
        try (var readers = Threads.named("munseo-read", READERS)) {
            try {
                var readings = new ExecutorCompletionService<Reading>(readers);
                pump(files.iterator(), readings, run, reading -> keep(reading, collection, members, run));
            } catch (InterruptedException e) {
                throw Problem.cancelled();
            } finally {
                readers.shutdownNow();
            }
        }
    }

    private interface Store {
        void keep(Reading reading);
    }

    private void pump(Iterator<Path> files, CompletionService<Reading> readings, Run run, Store store)
            throws InterruptedException {
        int inFlight = 0;
        while (files.hasNext() || inFlight > 0) {
            while (inFlight < IN_FLIGHT && files.hasNext()) {
                var file = files.next();
                readings.submit(() -> read(file, run));
                inFlight++;
            }
            var finished = readings.poll(PULSE_MILLIS, TimeUnit.MILLISECONDS);
            if (finished != null) {
                inFlight--;
                store.keep(result(finished));
            }
            stores.pulse();
        }
    }

    private Reading read(Path file, Run run) {
        run.reading(file);
        return reader.read(file);
    }

    private static Reading result(Future<Reading> finished) throws InterruptedException {
        try {
            return finished.get();
        } catch (ExecutionException e) {
            throw Threads.unwrapped(e);
        }
    }

    private void keep(Reading reading, String collection, Set<DocumentId> members, Run run) {
        switch (reading) {
            case Reading.Text text -> run.searchable(stores.put(text, collection));
            case Reading.Unreadable unreadable -> {
                stores.putFailed(unreadable, collection);
                var problem = unreadable.problem();
                run.fileFailed(new Failure(unreadable.document().path(), problem.kind(), problem.detail()));
            }
            case Reading.Unchanged(var known, var stamp) -> {
                if (!stamp.matches(known) || !members.contains(known.id())) {
                    catalog.seen(known.id(), stamp.size(), stamp.modified(), collection);
                }
                unchanged(known, run);
            }
        }
    }

    private void unchanged(Document known, Run run) {
        var failure = known.failure();
        if (failure == null) {
            run.unchanged();
        } else {
            run.fileFailed(new Failure(known.path(), failure, catalog.failureDetail(known.id())));
        }
    }
}
