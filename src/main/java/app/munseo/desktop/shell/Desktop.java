package app.munseo.desktop.shell;

import app.munseo.app.App;
import app.munseo.desktop.Background;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Stage;

/// The way into the window.
public final class Desktop {
    private Desktop() {}

    /// Opens the window over `app`, indexes `dropped`, and returns when the window has been closed and all its work
    /// has ended. The caller closes `app`.
    public static void launch(App app, List<Path> dropped) throws InterruptedException {
        var closed = new CountDownLatch(1);
        var background = new Background();
        Platform.startup(() -> {
            var stage = new Stage();
            stage.setOnHidden(_ -> closed.countDown());
            new Shell(stage, Ports.of(app), background, Choosers.of(stage)).open(dropped);
        });
        closed.await();
        background.close();
        Platform.exit();
    }
}
