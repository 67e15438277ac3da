package app.munseo.index;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;

/// The one thread that writes the index. An interrupt is how ingestion is cancelled, but an interrupt that reaches
/// Lucene in the middle of a write closes its files for good; so the writing happens here, out of its reach, and the
/// caller, which waits the short while it takes, finds its interrupt flag set afterwards.
final class WriterThread implements AutoCloseable {
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("index-writer").daemon().factory());

    /// Work that reads or writes the files of the index.
    interface Work {
        void run() throws IOException;
    }

    /// Does the work to its end.
    ///
    /// @throws app.munseo.document.Problem `DISK_FAILED` or `LIBRARY_DAMAGED`
    void run(Work work) {
        var pending = thread.submit((Callable<Void>) () -> {
            work.run();
            return null;
        });
        boolean interrupted = false;
        try {
            while (!finished(pending)) {
                interrupted = true;
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static boolean finished(Future<Void> pending) {
        try {
            pending.get();
            return true;
        } catch (InterruptedException e) {
            return false; // the caller of this method sets the flag again when the work is done
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        }
    }

    private static RuntimeException failure(@Nullable Throwable cause) {
        return switch (cause) {
            case IOException e -> IndexFailure.of(e);
            // a full disk closes Lucene's writer; each later call names the first failure as its cause
            case AlreadyClosedException e when e.getCause() instanceof IOException first -> IndexFailure.of(first);
            case RuntimeException e -> e;
            case null, default -> new IllegalStateException(cause);
        };
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
