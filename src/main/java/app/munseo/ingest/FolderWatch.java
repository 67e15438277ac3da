package app.munseo.ingest;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryWatcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Notices changes below the folders of the library, so that nobody has to say that a file is new. It says which folder
/// has changed once that has been quiet for a moment: programs save in several steps, and many files come at once.
///
/// A watch is a convenience: where the system refuses one (too many folders, a network drive), the log says so and
/// everything else goes on. Safe for use by several threads.
public final class FolderWatch implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(FolderWatch.class.getName());

    private final Predicate<Path> readable;
    private final Path ignored;
    private final Duration quiet;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("munseo-watch-clock").factory());
    private final Map<Path, ScheduledFuture<?>> pending = new HashMap<>();
    private Set<Path> followed = Set.of();
    private @Nullable DirectoryWatcher watcher;
    private Future<Void> loop = CompletableFuture.completedFuture(null);

    /// @param readable tells which files would be read at all; others may change as they like
    /// @param ignored a folder whose changes do not count: the program's own, which it writes to with every run
    /// @param quiet how long nothing must have happened before a change is told
    public FolderWatch(Predicate<Path> readable, Path ignored, Duration quiet) {
        this.readable = readable;
        this.ignored = ignored;
        this.quiet = quiet;
    }

    /// Watches these folders, and none of those before. Takes a walk through them.
    ///
    /// @param changed gets the folder below which something is new, other, or gone; called on a thread of this watch
    public synchronized void follow(Set<Path> folders, Consumer<? super Path> changed) {
        if (folders.equals(followed)) {
            return;
        }
        stop();
        followed = Set.copyOf(folders);
        var present = folders.stream().filter(Files::isDirectory).toList();
        if (!present.isEmpty()) {
            watch(present, changed);
        }
    }

    private void watch(List<Path> folders, Consumer<? super Path> changed) {
        try {
            watcher = DirectoryWatcher.builder()
                    .paths(folders)
                    .fileHashing(false)
                    .listener(event -> noticed(event, folders, changed))
                    .build();
            loop = watcher.watchAsync(task ->
                            Thread.ofPlatform().daemon().name("munseo-watch").start(task))
                    .exceptionally(FolderWatch::ended);
        } catch (IOException | RuntimeException e) {
            ended(e);
        }
    }

    private static Void ended(Throwable cause) {
        LOG.log(System.Logger.Level.WARNING, "folders are not watched: {0}", cause.toString());
        return null;
    }

    /// An overflow of the system's queue names no file: then anything may have changed.
    private void noticed(DirectoryChangeEvent event, List<Path> folders, Consumer<? super Path> changed) {
        if (event.eventType() == DirectoryChangeEvent.EventType.OVERFLOW) {
            folders.forEach(folder -> tellLater(folder, changed));
        } else if (!event.path().startsWith(ignored) && (event.isDirectory() || readable.test(event.path()))) {
            tellLater(event.rootPath(), changed);
        }
    }

    private synchronized void tellLater(Path folder, Consumer<? super Path> changed) {
        try {
            var next = clock.schedule(() -> changed.accept(folder), quiet.toMillis(), TimeUnit.MILLISECONDS);
            var before = pending.put(folder, next);
            if (before != null) {
                before.cancel(false);
            }
        } catch (RejectedExecutionException _) {
            // The library is being closed; the next start looks at every folder anyway.
        }
    }

    private void stop() {
        pending.values().forEach(one -> one.cancel(false));
        pending.clear();
        if (watcher != null) {
            try {
                watcher.close();
            } catch (IOException e) {
                LOG.log(System.Logger.Level.WARNING, "watch not closed: {0}", e.toString());
            }
            loop.cancel(true);
            watcher = null;
        }
    }

    @Override
    public synchronized void close() {
        clock.shutdownNow();
        stop();
    }
}
