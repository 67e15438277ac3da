package app.munseo.desktop.shell;

import app.munseo.app.Messages;
import app.munseo.desktop.control.Icons;
import app.munseo.document.Problem;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/// Says what went wrong outside of a question or an indexing run, and what the person should know; the newest notice
/// only, until it is put away.
final class Notices extends StackPane {
    private final Messages messages;

    Notices(Messages messages) {
        this.messages = messages;
        setPickOnBounds(false);
        setAlignment(Pos.BOTTOM_CENTER);
        getStyleClass().add("notices");
    }

    void show(Problem problem) {
        show(messages.problem(problem));
    }

    void show(String message) {
        var words = new Label(message);
        words.setWrapText(true);
        HBox.setHgrow(words, Priority.ALWAYS);
        var close = Icons.button(Feather.X, messages.text("window.dismiss"), () -> getChildren().clear());
        var notice = new HBox(10, Icons.of(Feather.ALERT_TRIANGLE, "danger-icon"), words, close);
        notice.setAlignment(Pos.CENTER_LEFT);
        notice.setMaxSize(640, USE_PREF_SIZE);
        notice.getStyleClass().add("notice");
        getChildren().setAll(notice);
    }
}
