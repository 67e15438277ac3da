package app.munseo.desktop.shell;

import java.lang.System.Logger.Level;
import java.time.Instant;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.stage.Stage;
import javafx.util.Duration;

/// Writes to the log when the window has been drawn for the first time and a question can be typed: what a start is
/// measured by. In a rehearsal, which the classes a start needs are gathered in, it closes the window again after some
/// seconds.
final class FirstFrame extends AnimationTimer {
    /// The system property that makes a start a rehearsal, in seconds.
    static final String REHEARSAL = "munseo.rehearsal";

    static final String DRAWN = "the window is drawn: ";
    private static final System.Logger LOG = System.getLogger(FirstFrame.class.getName());

    private final Stage stage;
    private boolean pulsed;

    private FirstFrame(Stage stage) {
        this.stage = stage;
    }

    /// Tells of the next frame of a stage that is shown.
    static void tell(Stage stage) {
        new FirstFrame(stage).start();
    }

    /// The first pulse lays out and draws; at the second that is done.
    @Override
    public void handle(long now) {
        if (!pulsed) {
            pulsed = true;
            return;
        }
        stop();
        LOG.log(Level.INFO, DRAWN + Instant.now());
        int seconds = Integer.getInteger(REHEARSAL, 0);
        if (seconds > 0) {
            var rest = new PauseTransition(Duration.seconds(seconds));
            rest.setOnFinished(_ -> stage.close());
            rest.play();
        }
    }
}
