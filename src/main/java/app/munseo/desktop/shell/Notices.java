package app.munseo.desktop.shell;

import app.munseo.app.Messages;
import app.munseo.desktop.control.Icons;
import app.munseo.document.Problem;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
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
        show("danger-icon", Feather.ALERT_TRIANGLE, message);
    }

    /// Says what was done.
    void tell(String message) {
        show("success-icon", Feather.CHECK, message);
    }

    /// Says what was done, and offers to undo it.
    void undo(String message, Runnable undo) {
        var back = new Button(messages.text("window.undo"));
        back.setId("undo");
        back.setMinWidth(USE_PREF_SIZE);
        back.setOnAction(_ -> {
            getChildren().clear();
            undo.run();
        });
        show("muted-icon", Feather.TRASH_2, message, back);
    }

    private void show(String iconClass, Feather icon, String message, Button... actions) {
        var words = new Label(message);
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        var notice = new HBox(10, Icons.of(icon, iconClass), words);
        notice.getChildren().addAll(actions);
        notice.getChildren().add(Icons.button(Feather.X, messages.text("window.dismiss"), () -> getChildren().clear()));
        notice.setAlignment(Pos.CENTER_LEFT);
        notice.setMaxSize(640, USE_PREF_SIZE);
        notice.getStyleClass().add("notice");
        if (!iconClass.equals("danger-icon")) {
            notice.getStyleClass().add("calm");
        }
        getChildren().setAll(notice);
    }
}
