package app.munseo.desktop.shell;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/// Posts to the UI thread again and again, and tells how long that thread was busy before each post got its turn.
///
/// Busy is the time its processor worked for it, and the time it was seen waiting in code of ours: a machine that has
/// no processor to give makes neither longer.
final class UiWatch implements AutoCloseable {
    private static final long STEP_MILLIS = 4;
    private static final long NANOS = 1_000_000;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final List<Long> busy = new CopyOnWriteArrayList<>();
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final Thread ui = OpenWindow.onUi(Thread::currentThread);
    private final long most;
    private volatile boolean closed;
    private final Thread watching = Thread.ofPlatform().name("ui watch").daemon().unstarted(this::watch);

    /// @param most milliseconds; what the UI thread does when it is busy for longer is noted
    UiWatch(long most) {
        this.most = most;
        watching.start();
    }

    private void watch() {
        try {
            while (!closed) {
                turn();
                Thread.sleep(STEP_MILLIS);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void turn() throws InterruptedException {
        long worked = threads.getThreadCpuTime(ui.threadId());
        long waited = 0;
        var doing = List.<StackTraceElement>of();
        var turn = new CountDownLatch(1);
        Platform.runLater(turn::countDown);
        while (!turn.await(STEP_MILLIS, TimeUnit.MILLISECONDS)) {
            var stack = Arrays.asList(ui.getStackTrace());
            boolean ours = stack.stream().anyMatch(UiWatch::ours);
            waited += ours && ui.getState() != Thread.State.RUNNABLE ? STEP_MILLIS : 0;
            doing = ours || doing.isEmpty() ? stack : doing;
        }
        long millis = (threads.getThreadCpuTime(ui.threadId()) - worked) / NANOS + waited;
        busy.add(millis);
        if (millis > most) {
            seen.add(millis + " ms in " + doing);
        }
    }

    private static boolean ours(StackTraceElement frame) {
        return frame.getClassName().startsWith("app.munseo");
    }

    /// What the thread did when it was busy for too long.
    List<String> stalls() {
        return seen;
    }

    /// How often it was watched, and the longest it was busy in milliseconds.
    String summary() {
        var sorted = busy.stream().sorted().toList();
        return "%d turns, p50 %d ms, p95 %d ms, longest %d ms"
                .formatted(
                        sorted.size(),
                        sorted.get(sorted.size() / 2),
                        sorted.get(sorted.size() * 95 / 100),
                        sorted.getLast());
    }

    @Override
    public void close() {
        closed = true;
        try {
            watching.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
