package app.munseo.desktop.shell;

import app.munseo.settings.WindowMemory;
import app.munseo.settings.WindowMemory.Frame;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;

/// Remembers how the window is left while it is used, so that not even a crash loses the question being typed: at most
/// the last second of it. Lives on the UI thread.
final class Memory {
    private static final Duration REST = Duration.seconds(1);
    /// As much of a window must be on some screen that it can be taken hold of.
    private static final double GRIP = 80;

    private final Consumer<WindowMemory> keep;
    private final PauseTransition rest = new PauseTransition(REST);
    private WindowMemory memory;

    Memory(WindowMemory memory, Consumer<WindowMemory> keep) {
        this.memory = memory;
        this.keep = keep;
        rest.setOnFinished(_ -> keep.accept(this.memory));
    }

    WindowMemory get() {
        return memory;
    }

    void change(UnaryOperator<WindowMemory> change) {
        var next = change.apply(memory);
        if (!next.equals(memory)) {
            memory = next;
            if (rest.getStatus() != PauseTransition.Status.RUNNING) {
                rest.playFromStart();
            }
        }
    }

    /// Keeps now what would be kept in a moment.
    void flush() {
        if (rest.getStatus() == PauseTransition.Status.RUNNING) {
            rest.stop();
            keep.accept(memory);
        }
    }

    /// Puts the window where it was, where there still is a screen, and follows it from now on.
    void place(Stage stage) {
        var frame = memory.frame();
        if (inSight(frame)) {
            stage.setX(frame.x());
            stage.setY(frame.y());
            stage.setWidth(frame.width());
            stage.setHeight(frame.height());
            stage.setMaximized(frame.maximized());
        }
        InvalidationListener moved = _ -> change(now -> now.withFrame(frame(stage, now.frame())));
        stage.xProperty().addListener(moved);
        stage.yProperty().addListener(moved);
        stage.widthProperty().addListener(moved);
        stage.heightProperty().addListener(moved);
        stage.maximizedProperty().addListener(moved);
    }

    private static boolean inSight(Frame frame) {
        return frame.width() > 0
                && Screen.getScreens().stream()
                        .map(Screen::getVisualBounds)
                        .anyMatch(screen -> screen.intersects(grip(frame)));
    }

    private static Rectangle2D grip(Frame frame) {
        double inset = Math.min(GRIP, frame.width() / 2);
        return new Rectangle2D(frame.x() + inset, frame.y(), frame.width() - 2 * inset, 1);
    }

    /// A maximised window keeps the place it had before; a stage that is not laid out yet has none.
    private static Frame frame(Stage stage, Frame before) {
        if (stage.isMaximized() || Double.isNaN(stage.getX()) || Double.isNaN(stage.getWidth())) {
            return new Frame(before.x(), before.y(), before.width(), before.height(), stage.isMaximized());
        }
        return new Frame(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
    }
}
