package app.munseo.extract;

import app.munseo.document.Problem;
import app.munseo.document.Problem.Kind;
import app.munseo.extract.enclosure.Enclosure;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class WorkerPoolTest {
    private final Set<ProcessHandle> before = children();
    private final Path file = Path.of("file.pdf");
    private final Enclosure enclosure;
    private final WorkerPool pool;
    private final WorkerPool hasty;

    WorkerPoolTest(@TempDir Path scratch) {
        enclosure = Enclosure.of(scratch);
        pool = new WorkerPool(enclosure, MisbehavingWorker.command(), 2, seconds(20));
        hasty = new WorkerPool(enclosure, MisbehavingWorker.command(), 1, seconds(3));
    }

    @AfterEach
    void closingLeavesNoProcessBehind() throws Exception {
        var started = newChildren();
        pool.close();
        hasty.close();
        for (ProcessHandle child : started) {
            awaitEnd(child);
        }
        assertThat(newChildren()).isEmpty();
    }

    private static TimeLimit seconds(int seconds) {
        return new TimeLimit("seconds", () -> Duration.ofSeconds(seconds));
    }

    /// Looks again and again: the JDK's thread that waits for workers is bounded as they are, and what `onExit` runs
    /// there or starts from there would be too.
    static void awaitEnd(ProcessHandle process) throws InterruptedException {
        for (int i = 0; process.isAlive() && i < 1000; i++) {
            Thread.sleep(10);
        }
        assertThat(process.isAlive()).isFalse();
    }

    private static Set<ProcessHandle> children() {
        return new HashSet<>(ProcessHandle.current().children().toList());
    }

    private Set<ProcessHandle> newChildren() {
        var children = children();
        children.removeAll(before);
        return children;
    }

    private List<byte[]> ask(WorkerPool pool, String what) throws IOException {
        return pool.call(Frames.bytes(out -> Frames.writeText(out, what)), file);
    }

    private long pid(WorkerPool pool) throws IOException {
        var frame = ask(pool, MisbehavingWorker.PID).getFirst();
        return new DataInputStream(new ByteArrayInputStream(frame)).readLong();
    }

    private static void assertProblem(Kind kind, Callable<?> work) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(work::call)
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(kind));
    }

    @Test
    void usesAWorkerAgain() throws IOException {
        assertThat(pid(pool)).isEqualTo(pid(pool));
    }

    @Test
    void startsNoMoreWorkersThanAllowed() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var pids = new HashSet<Long>();
            Callable<Long> asking = () -> pid(pool);
            for (Future<Long> pid : threads.invokeAll(Collections.nCopies(40, asking))) {
                pids.add(pid.get());
            }
            assertThat(pids).hasSizeBetween(1, 2);
        }
        assertThat(newChildren()).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void killsAWorkerThatHangsAndGoesOnWithAnother() throws IOException {
        long first = pid(hasty);

        assertProblem(Kind.FILE_TIMEOUT, () -> ask(hasty, MisbehavingWorker.HANG));

        assertThat(pid(hasty)).isNotEqualTo(first);
    }

    @Test
    void replacesAWorkerThatDied() throws IOException {
        long first = pid(pool);

        assertProblem(Kind.FILE_BROKEN, () -> ask(pool, MisbehavingWorker.DIE));

        assertThat(pid(pool)).isNotEqualTo(first);
    }

    @Test
    void replacesAWorkerAfterAnError() throws IOException {
        long first = pid(pool);

        assertProblem(Kind.FILE_BROKEN, () -> ask(pool, MisbehavingWorker.OVERFLOW));

        assertThat(pid(pool)).isNotEqualTo(first);
    }

    @Test
    void replacesAWorkerThatWasKilledWhileIdle() throws Exception {
        long first = pid(pool);
        var killed = ProcessHandle.of(first).orElseThrow();
        killed.destroyForcibly();
        awaitEnd(killed);

        assertThat(pid(pool)).isNotEqualTo(first);
    }

    @Test
    void keepsAWorkerWhoseFileWasMerelyBroken() throws IOException {
        long first = pid(pool);

        var reply = ask(pool, MisbehavingWorker.NONSENSE);

        assertProblem(Kind.FILE_BROKEN, () -> PageReplies.image(reply, "the file"));
        assertThat(pid(pool)).isEqualTo(first);
    }

    @Test
    void anInterruptKillsTheWorkerAndCancels() throws Exception {
        long first = pid(hasty);
        var worker = ProcessHandle.of(first).orElseThrow();
        try (var threads = Executors.newSingleThreadExecutor()) {
            var caller = new CompletableFuture<Thread>();
            Future<Kind> outcome = threads.submit(() -> {
                caller.complete(Thread.currentThread());
                try {
                    ask(hasty, MisbehavingWorker.HANG);
                    return Kind.INTERNAL;
                } catch (Problem problem) {
                    assertThat(Thread.currentThread().isInterrupted()).isTrue();
                    return problem.kind();
                }
            });
            waitUntilBusy(first);
            caller.get().interrupt();

            assertThat(outcome.get(10, TimeUnit.SECONDS)).isEqualTo(Kind.CANCELLED);
        }
        awaitEnd(worker);
    }

    @Test
    void closingCancelsWhoStillWaits() throws Exception {
        try (var threads = Executors.newSingleThreadExecutor()) {
            long worker = pid(pool);
            Future<List<byte[]>> waiting = threads.submit(() -> ask(pool, MisbehavingWorker.HANG));
            waitUntilBusy(worker);
            pool.close();

            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(() -> waiting.get(10, TimeUnit.SECONDS))
                    .withMessageContaining(Kind.CANCELLED.code());
        }
        assertProblem(Kind.CANCELLED, () -> ask(pool, MisbehavingWorker.PID));
    }

    /// Until the thread that talks with the worker is under way.
    private static void waitUntilBusy(long worker) {
        while (Thread.getAllStackTraces().keySet().stream().noneMatch(t -> t.getName().equals("worker-" + worker))) {
            Thread.onSpinWait();
        }
    }

    @Test
    void saysWhenNoWorkerCanBeStarted() {
        try (var none = new WorkerPool(enclosure, List.of("/nowhere/java"), 1, seconds(1))) {
            assertProblem(Kind.INTERNAL, () -> ask(none, MisbehavingWorker.PID));
        }
    }
}
