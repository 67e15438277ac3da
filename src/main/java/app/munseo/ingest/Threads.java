package app.munseo.ingest;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The threads of one run. They are platform threads, because reading and embedding keep a processor busy and would
/// starve the virtual threads of the window.
final class Threads {
    private Threads() {}

    static ExecutorService named(String name, int count) {
        return Executors.newFixedThreadPool(
                count, Thread.ofPlatform().daemon().name(name + "-", 1).factory());
    }

    /// What the task threw; tasks here throw unchecked.
    static RuntimeException unwrapped(ExecutionException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
    }
}
