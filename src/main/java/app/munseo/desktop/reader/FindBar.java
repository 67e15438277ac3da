package app.munseo.desktop.reader;

import app.munseo.app.Messages;
import app.munseo.desktop.control.Icons;
import app.munseo.desktop.control.Keys;
import app.munseo.desktop.control.Shortcut;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/// Words to look for in the open document, and how many were found.
final class FindBar extends HBox {
    private static final Duration TYPED = Duration.millis(180);

    private final Messages messages;
    private final ReaderController controller;
    private final TextField field = new TextField();
    private final Label count = new Label();
    private final Button back;
    private final Button on;
    private final PauseTransition typed = new PauseTransition(TYPED);

    /// @param closed runs when the person is done
    FindBar(Messages messages, ReaderController controller, Runnable closed) {
        this.messages = messages;
        this.controller = controller;
        this.back = Icons.button(Feather.CHEVRON_UP, messages.text("window.reader.find.back"), () -> step(-1));
        this.on = Icons.button(Feather.CHEVRON_DOWN, messages.text("window.reader.find.on"), () -> step(1));
        var close = Icons.button(Feather.X, messages.text("window.reader.find.close"), closed);
        field.setId("reader-find");
        field.setPromptText(messages.text("window.reader.find"));
        field.setAccessibleText(messages.text("window.reader.find"));
        field.textProperty().addListener(_ -> typed.playFromStart());
        field.addEventFilter(
                KeyEvent.KEY_PRESSED,
                new Keys()
                        .on(Shortcut.FOUND_NEXT, () -> step(1))
                        .on(Shortcut.FOUND_BEFORE, () -> step(-1))
                        .on(Shortcut.LEAVE, closed));
        typed.setOnFinished(_ -> controller.find(field.getText()));
        count.setId("reader-found");
        count.setMinWidth(USE_PREF_SIZE);
        count.getStyleClass().add("faint");
        HBox.setHgrow(field, Priority.ALWAYS);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("find-bar");
        getChildren().addAll(field, count, back, on, close);
        show(Finding.NONE);
    }

    /// Words just typed are looked for at once.
    private void step(int by) {
        if (typed.getStatus() == PauseTransition.Status.RUNNING) {
            typed.stop();
            controller.find(field.getText());
        } else {
            controller.step(by);
        }
    }

    /// Puts the cursor here, and looks for what is there, or for `words` where there are any.
    void enter(String words) {
        if (!words.isBlank()) {
            field.setText(words);
        }
        typed.playFromStart();
        field.requestFocus();
        field.selectAll();
    }

    void leave() {
        typed.stop();
        controller.find("");
    }

    void show(Finding finding) {
        int found = finding.hits().size();
        back.setDisable(found == 0);
        on.setDisable(found == 0);
        count.setText(
                finding.words().isBlank()
                        ? ""
                        : found == 0 && finding.running()
                                ? messages.text("window.reader.finding")
                                : messages.text("window.reader.found", finding.current() + 1, found));
    }
}
