package app.munseo.desktop;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A handle on work under way.
public final class Running {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private @Nullable Thread thread;

    Running() {}

    void thread(Thread started) {
        thread = started;
    }

    /// Asks the work to end; its outcome still arrives, usually as the problem `CANCELLED`.
    public void cancel() {
        if (thread != null) {
            thread.interrupt();
        }
    }

    void await() {
        try {
            if (thread != null) {
                thread.join(PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
