package app.munseo.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Collects events from a working thread and hands them to the window together, once for each frame.
final class Batch<E> implements Consumer<E> {
    private final Executor ui;
    private final Executor frame;
    private final Consumer<? super List<E>> shown;
    private List<E> waiting = new ArrayList<>();

    Batch(Executor ui, Executor frame, Consumer<? super List<E>> shown) {
        this.ui = ui;
        this.frame = frame;
        this.shown = shown;
    }

    @Override
    public synchronized void accept(E event) {
        waiting.add(event);
        if (waiting.size() == 1) {
            ui.execute(() -> frame.execute(this::drain));
        }
    }

    /// Hands over what has arrived; on the UI thread.
    void drain() {
        var events = take();
        if (!events.isEmpty()) {
            shown.accept(events);
        }
    }

    private synchronized List<E> take() {
        var events = waiting;
        waiting = new ArrayList<>();
        return events;
    }
}
