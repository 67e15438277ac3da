package app.munseo.desktop.shell;

import app.munseo.app.App;
import app.munseo.app.AppFolders;
import app.munseo.app.Inbox;
import app.munseo.app.Messages;
import app.munseo.app.Opening;
import app.munseo.desktop.Background;
import app.munseo.desktop.Outcome;
import app.munseo.desktop.control.EmptyState;
import app.munseo.document.Problem;
import app.munseo.settings.Settings;
import app.munseo.settings.Settings.Appearance;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
    /// How long another window may take to notice what is handed to it.
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private Desktop() {}

    /// Opens the library and its window, and returns when the window has been closed and all its work has ended. Where
    /// another window has the library, it gets the paths and comes to the front, and this returns at once.
    ///
    /// @param environment the process environment
    /// @param choices changes to the stored settings that hold for this run only
    /// @param paths files and folders to add to the library
    /// @throws Problem `NO_SCREEN`
    public static void open(
            AppFolders folders, Map<String, String> environment, UnaryOperator<Settings> choices, List<Path> paths) {
        var inbox = Inbox.of(folders);
        try (var opening = Opening.of(folders, environment, choices)) {
            startPlatform();
            window(opening, inbox, paths);
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.NO_SCREEN) {
                throw problem;
            }
            if (problem.kind() == Problem.Kind.LIBRARY_IN_USE && inbox.hand(paths, PATIENCE)) {
                return;
            }
            startPlatform();
            tell(problem);
        }
        Platform.exit();
    }

    /// The window does not wait for the library. One that cannot be opened closes it again.
    private static void window(Opening opening, Inbox inbox, List<Path> paths) {
        try (var background = new Background()) {
            opening.settings();
            show(background, stage -> {
                var shell = new Shell(stage, Ports.of(opening), background, Choosers.of(stage));
                shell.open(paths);
                shell.listen(inbox);
                background.start("library", opening::app, new Outcome<App>(_ -> {}, _ -> stage.close()));
            });
            opening.app();
        } catch (Problem problem) {
            tell(problem);
        }
    }

    private static void tell(Problem problem) {
        try (var background = new Background()) {
            show(background, stage -> tell(stage, problem));
        }
    }

    private static void startPlatform() {
        try {
            Platform.startup(Fonts::family); // fonts are looked for while the settings are read
            Platform.setImplicitExit(false); // a window that closes may be followed by one that says why
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
