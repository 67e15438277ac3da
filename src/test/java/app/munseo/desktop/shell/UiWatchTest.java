package app.munseo.desktop.shell;

import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import static org.assertj.core.api.Assertions.assertThat;

/// The watch sees what holds the UI thread up, and a busy machine does not mislead it.
class UiWatchTest {
    private static final long MILLI = 1_000_000;

    @BeforeAll
    static void start() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    /// Works for so long, in time of the processor.
    private static boolean work(long millis) {
        var threads = ManagementFactory.getThreadMXBean();
        long end = threads.getCurrentThreadCpuTime() + millis * MILLI;
        while (threads.getCurrentThreadCpuTime() < end) {
            Thread.onSpinWait();
        }
        return true;
    }

    @Test
    void aTaskOfEightyMillisecondsIsSeen() {
        var watch = new UiWatch(50);
        try (watch) {
            OpenWindow.onUi(() -> work(10));
            OpenWindow.onUi(() -> work(80));
        }
        assertThat(watch.stalls()).hasSize(1).first().asString().contains("UiWatchTest");
    }

    @Test
    void waitingInOurOwnCodeIsSeen() {
        var watch = new UiWatch(50);
        try (watch) {
            OpenWindow.onUi(() -> {
                Thread.sleep(150); // as one who reads a slow disk
                return true;
            });
        }
        assertThat(watch.stalls()).isNotEmpty();
    }

    @Test
    void aMachineThatIsBusyWithOthersIsNot() throws Exception {
        var done = new AtomicBoolean();
        var begun = new CountDownLatch(4);
        var others = IntStream.range(0, 4)
                .mapToObj(_ -> Thread.ofPlatform().daemon().start(() -> {
                    begun.countDown();
                    while (!done.get()) {
                        Thread.onSpinWait();
                    }
                }))
                .toList();
        begun.await();
        var watch = new UiWatch(50);
        try (watch) {
            for (int i = 0; i < 40; i++) {
                OpenWindow.onUi(() -> work(10));
            }
        }
        done.set(true);
        for (var other : others) {
            other.join();
        }
        assertThat(watch.stalls()).isEmpty();
    }
}
