package app.munseo.desktop.shell;

import java.lang.System.Logger.Level;
import java.time.Instant;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.stage.Stage;
import javafx.util.Duration;

/// Waits until the window has been drawn for the first time and a question can be typed: what a start is measured by,
/// and so the log has it. Whatever can wait for that begins then, and does not take the processor from it. In a
/// rehearsal, in which the classes a start needs are gathered, the window closes again after some seconds.
final class FirstFrame extends AnimationTimer {
    /// The system property that makes a start a rehearsal, in seconds.
    static final String REHEARSAL = "munseo.rehearsal";

    static final String DRAWN = "the window is drawn: ";
    private static final System.Logger LOG = System.getLogger(FirstFrame.class.getName());

    private final Stage stage;
    private final Runnable then;
    private boolean pulsed;

    private FirstFrame(Stage stage, Runnable then) {
        this.stage = stage;
        this.then = then;
    }

    /// @param stage a stage that is shown
    /// @param then runs on the UI thread when it has been drawn
    static void of(Stage stage, Runnable then) {
        new FirstFrame(stage, then).start();
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
        then.run();
        int seconds = Integer.getInteger(REHEARSAL, 0);
        if (seconds > 0) {
            var rest = new PauseTransition(Duration.seconds(seconds));
            rest.setOnFinished(_ -> stage.close());
            rest.play();
        }
    }
}
