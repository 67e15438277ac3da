package app.munseo.desktop;

import app.munseo.app.App;
import app.munseo.document.Problem;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/// The one door between work and the window: work runs on named virtual threads and never touches a node; what it
/// reports comes back on the UI thread, events in batches, at most one batch for each drawn frame.
public final class Background implements AutoCloseable {
    private final Executor ui;
    private final Executor frame;
    private final Set<Running> running = ConcurrentHashMap.newKeySet();

    public Background() {
        this(Platform::runLater, Background::atNextFrame);
    }

    /// @param ui runs on the UI thread soon, in order
    /// @param frame runs on the UI thread before the next frame is drawn; called on the UI thread
    public Background(Executor ui, Executor frame) {
        this.ui = ui;
        this.frame = frame;
    }

    private static void atNextFrame(Runnable action) {
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                stop();
                action.run();
            }
        }.start();
    }

    /// Starts work that reports nothing on its way.
    public <T> Running start(String name, Callable<? extends T> work, Outcome<T> outcome) {
        return launch(name, work, outcome);
    }

    /// Starts work that hands events to the consumer it is given; `shown` gets them in order, in batches, and always
    /// all of them before the outcome.
    public <E, T> Running start(
            String name,
            Function<? super Consumer<E>, ? extends T> work,
            Consumer<? super List<E>> shown,
            Outcome<T> outcome) {
        var batch = new Batch<E>(ui, frame, shown);
        return launch(name, () -> work.apply(batch), outcome.after(batch::drain));
    }

    /// Runs `action` on the UI thread soon.
    public void later(Runnable action) {
        ui.execute(action);
    }

    private <T> Running launch(String name, Callable<? extends T> work, Outcome<T> outcome) {
        var handle = new Running();
        var thread = Thread.ofVirtual().name(name).unstarted(() -> perform(work, outcome, handle));
        handle.thread(thread);
        running.add(handle);
        thread.start();
        return handle;
    }

    private <T> void perform(Callable<? extends T> work, Outcome<T> outcome, Running handle) {
        try {
            T value = work.call();
            ui.execute(() -> outcome.done().accept(value));
        } catch (Problem problem) {
            ui.execute(() -> outcome.failed().accept(problem));
        } catch (InterruptedException e) {
            ui.execute(() -> outcome.failed().accept(new Problem(Problem.Kind.CANCELLED, "cancelled", e)));
        } catch (Exception e) {
            var problem = App.logged(e);
            ui.execute(() -> outcome.failed().accept(problem));
        } finally {
            running.remove(handle);
        }
    }

    /// Cancels whatever still runs and waits a moment for it to end, so that what it uses can be closed.
    @Override
    public void close() {
        running.forEach(Running::cancel);
        running.forEach(Running::await);
    }
}
