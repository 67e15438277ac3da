package app.munseo.desktop.shell;

import app.munseo.app.App;
import app.munseo.app.AppFolders;
import app.munseo.app.Messages;
import app.munseo.desktop.Background;
import app.munseo.desktop.control.EmptyState;
import app.munseo.document.Problem;
import app.munseo.settings.Settings.Appearance;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.kordamp.ikonli.feather.Feather;

/// The way into the window.
public final class Desktop {
    private static final double WIDTH = 560;
    private static final double HEIGHT = 320;

    private Desktop() {}

    /// Opens the library and its window, and returns when the window has been closed and all its work has ended.
    ///
    /// @param environment the process environment
    /// @throws Problem `NO_SCREEN`
    public static void open(Map<String, String> environment) {
        startPlatform();
        try (var app = App.open(AppFolders.choose("", environment), environment, UnaryOperator.identity());
                var background = new Background()) {
            show(background, stage -> new Shell(stage, Ports.of(app), background, Choosers.of(stage)).open());
        } catch (Problem problem) {
            try (var background = new Background()) {
                show(background, stage -> tell(stage, problem));
            }
        }
        Platform.exit();
    }

    /// JavaFX gets ready while the library is opened.
    private static void startPlatform() {
        try {
            Platform.startup(() -> {});
        } catch (UnsupportedOperationException e) {
            throw new Problem(Problem.Kind.NO_SCREEN, String.valueOf(e.getMessage()), e);
        }
    }

    /// Lets `opening` fill a new stage, and waits until that is closed.
    private static void show(Background background, Consumer<Stage> opening) {
        var closed = new CountDownLatch(1);
        background.later(() -> {
            var stage = new Stage();
            stage.setOnHidden(_ -> closed.countDown());
            opening.accept(stage);
        });
        try {
            closed.await();
        } catch (InterruptedException _) {
            throw Problem.cancelled();
        }
    }

    /// A library that cannot be opened says why, instead of a program that does not start.
    private static void tell(Stage stage, Problem problem) {
        var messages = new Messages("");
        var close = new Button(messages.text("window.close"));
        close.setDefaultButton(true);
        close.setOnAction(_ -> stage.close());
        var words = new EmptyState(
                Feather.ALERT_TRIANGLE, messages.text("window.failed"), messages.problem(problem), close);
        var scene = new Scene(words, WIDTH, HEIGHT);
        Look.apply(scene, Appearance.DEFAULT);
        stage.setTitle(messages.text("window.name"));
        stage.setScene(scene);
        stage.show();
    }
}
