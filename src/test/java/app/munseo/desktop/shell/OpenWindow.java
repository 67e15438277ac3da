package app.munseo.desktop.shell;

import app.munseo.desktop.Background;
import atlantafx.base.controls.ModalPane;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// A window over a [FakeLibrary], with a robot to use it.
final class OpenWindow implements AutoCloseable {
    private static final long PATIENCE = 20;
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 820;

    /// One for all: on the headless platform each robot remembers the window it was made for, and that its robot.
    private static final FxRobot ROBOT = new FxRobot();

    final FxRobot robot = ROBOT;
    final FakeLibrary library;
    private final Background background = new Background();
    final Shell shell;
    private final Stage stage;

    OpenWindow(FakeLibrary library, List<Path> chosen) {
        this.library = library;
        try {
            FxToolkit.registerPrimaryStage();
        } catch (TimeoutException e) {
            throw new IllegalStateException(e);
        }
        var choosers = new Choosers(
                _ -> chosen, _ -> chosen, _ -> chosen, (_, name, _) -> chosen.stream().map(at -> at.resolve(name)).findFirst());
        this.stage = onUi(Stage::new);
        this.shell = onUi(() -> {
            var opened = new Shell(stage, library.ports(), background, choosers);
            opened.open(List.of());
            stage.setWidth(WIDTH);
            stage.setHeight(HEIGHT);
            stage.getScene().getRoot().getChildrenUnmodifiable().forEach(OpenWindow::still);
            return opened;
        });
        settle();
    }

    /// Dialogs stand at once where they will be.
    private static void still(Node layer) {
        if (layer instanceof ModalPane dialogs) {
            dialogs.setInTransitionFactory(null);
            dialogs.setOutTransitionFactory(null);
        }
    }

    /// Puts the window out of sight.
    void leave() {
        onUi(() -> {
            stage.setIconified(true);
            return true;
        });
    }

    Scene scene() {
        return stage.getScene();
    }

    static <T> T onUi(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(PATIENCE), work);
    }

    /// Waits until `condition` holds.
    void until(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, () -> onUi(condition::getAsBoolean));
        } catch (TimeoutException e) {
            throw new AssertionError("did not come about in " + PATIENCE + " s; on screen: " + words(), e);
        }
        settle();
    }

    void until(String words) {
        until(() -> ScreenWords.of(scene().getRoot()).contains(words));
    }

    /// Waits for what is under way, and until everything stands where it will be: what is clicked next must not move.
    void settle() {
        WaitForAsyncUtils.waitForFxEvents();
        onUi(() -> {
            scene().getRoot().applyCss();
            scene().getRoot().layout();
            return true;
        });
    }

    /// Presses a button, also one that has to be scrolled to.
    void press(String selector, int nth) {
        robot.interact(() -> robot.lookup(selector).nth(nth).<ButtonBase>query().fire());
    }

    /// Everything that can be read on the screen.
    String words() {
        return onUi(() -> ScreenWords.of(scene().getRoot()));
    }

    void shot(Path file) throws Exception {
        settle();
        var image = onUi(() -> scene().snapshot(null));
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        Files.createDirectories(file.getParent());
        Files.write(file, DrawnPage.png(copy));
    }

    @Override
    public void close() {
        onUi(() -> {
            stage.close();
            return true;
        });
        background.close();
    }
}
