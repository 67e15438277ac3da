package app.munseo.llm;

import app.munseo.document.Problem;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/// A few threads that share out numbered tasks among themselves. A single task is done on the caller's thread, so that
/// it does not queue behind many.
final class Crew implements AutoCloseable {
    private final int threads;
    private final ExecutorService pool;

    Crew(String name, int threads) {
        this.threads = threads;
        this.pool = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name(name + "-", 0).factory());
    }

    /// Does `task` for 0, 1, … `count - 1`, each once, and returns when all are done. Ends between two tasks on
    /// interrupt.
    ///
    /// @throws Problem `CANCELLED` on interrupt; otherwise what a task throws
    void each(int count, IntConsumer task) {
        var next = new AtomicInteger();
        Callable<Boolean> worker = () -> take(next, count, task);
        if (count <= 1) {
            take(next, count, task);
            return;
        }
        try {
            for (Future<Boolean> ended : pool.invokeAll(Collections.nCopies(Math.min(threads, count), worker))) {
                ended.get();
            }
        } catch (InterruptedException _) {
            throw Problem.cancelled();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
    }

    private static boolean take(AtomicInteger next, int count, IntConsumer task) {
        for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
            if (Thread.currentThread().isInterrupted()) {
                throw Problem.cancelled();
            }
            task.accept(i);
        }
        return true;
    }

    /// Waits for the tasks under way.
    @Override
    public void close() {
        pool.shutdownNow();
        pool.close();
    }
}
