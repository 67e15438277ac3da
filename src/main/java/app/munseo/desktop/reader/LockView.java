package app.munseo.desktop.reader;

import app.munseo.app.Messages;
import app.munseo.desktop.control.EmptyState;
import app.munseo.desktop.reader.ReaderState.Locked;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/// Asks for the password of a protected document. It is kept nowhere beyond the time the document is open.
final class LockView extends StackPane {
    private final PasswordField field = new PasswordField();

    LockView(Messages messages, ReaderController controller, Locked locked) {
        field.setId("document-password");
        field.setPromptText(messages.text("window.reader.password"));
        field.setAccessibleText(messages.text("window.reader.password"));
        field.setPrefColumnCount(18);
        var open = new Button(messages.text("window.reader.unlock"));
        open.getStyleClass().add("accent");
        open.disableProperty().bind(field.textProperty().map(String::isEmpty));
        open.setOnAction(_ -> controller.unlock(locked.document(), field.getText().toCharArray()));
        field.setOnAction(_ -> open.fire());
        getChildren()
                .add(new EmptyState(
                        Feather.LOCK,
                        messages.text(locked.refused() ? "window.reader.refused" : "window.reader.locked", locked.name()),
                        messages.text("window.reader.locked.words"),
                        field,
                        open));
    }

    void focus() {
        field.requestFocus();
    }
}
