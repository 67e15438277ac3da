package app.munseo.desktop.why;

import app.munseo.app.Waterfall;
import app.munseo.app.Why;
import app.munseo.desktop.Background;
import app.munseo.desktop.Outcome;
import app.munseo.desktop.Running;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/// Fetches explanations, one at a time. Everything here happens on the UI thread.
public final class WhyController {
    private final WhyPort port;
    private final Background background;
    private @Nullable Running running;

    public WhyController(WhyPort port, Background background) {
        this.port = port;
        this.background = background;
    }

    void answer(Trail trail, Outcome<Waterfall> outcome) {
        start(() -> port.answer().apply(trail), outcome);
    }

    void file(String question, Path file, Outcome<Why> outcome) {
        start(() -> port.file().apply(question, file), outcome);
    }

    private <T> void start(Callable<T> work, Outcome<T> outcome) {
        if (running != null) {
            running.cancel();
        }
        running = background.start("explain", work, outcome);
    }
}
