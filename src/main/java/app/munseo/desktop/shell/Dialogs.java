package app.munseo.desktop.shell;

import app.munseo.app.Messages;
import app.munseo.desktop.control.Icons;
import app.munseo.desktop.control.Keys;
import app.munseo.desktop.control.Shortcut;
import app.munseo.desktop.library.LibraryActions.Removal;
import atlantafx.base.controls.ModalPane;
import atlantafx.base.controls.Spacer;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The small dialogs, shown over the window.
final class Dialogs {
    private static final double WIDTH = 460;
    private static final double WIDE = 880;
    /// The size of text at 100 %.
    private static final double EM = 14;

    private final Messages messages;
    private final ModalPane layer;

    Dialogs(Messages messages, ModalPane layer) {
        this.messages = messages;
        this.layer = layer;
        new DialogFocus(layer);
        // a text field keeps the key from what the window does with it
        layer.addEventFilter(KeyEvent.KEY_PRESSED, new Keys().when(Shortcut.STOP, this::leave));
        if (Platform.getPreferences().isReducedMotion()) {
            layer.setInTransitionFactory(null);
            layer.setOutTransitionFactory(null);
        }
    }

    void show(Region dialog) {
        show(dialog, WIDTH);
    }

    /// A dialog with a table.
    void showWide(Region dialog) {
        show(dialog, WIDE);
    }

    void show(Region dialog, double width) {
        dialog.setMaxHeight(Region.USE_PREF_SIZE);
        var size = String.format(Locale.ROOT, "%.1fem", width / EM); // as wide as its text is large
        dialog.setStyle("-fx-pref-width: " + size + "; -fx-max-width: " + size + ";");
        var room = new StackPane(dialog);
        room.setPickOnBounds(false);
        room.getStyleClass().add("dialog-room");
        if (layer.getSkin() == null) { // a window just made; before it is first drawn its layer shows nothing
            layer.skinProperty().addListener(new InvalidationListener() {
                @Override
                public void invalidated(Observable skin) {
                    skin.removeListener(this);
                    layer.show(room);
                }
            });
        } else {
            layer.show(room);
        }
    }

    /// Puts away what is shown; false where nothing is.
    boolean leave() {
        boolean shown = layer.isDisplay();
        if (shown) {
            hide();
        }
        return shown;
    }

    void hide() {
        layer.hide(true);
    }

    void confirm(Removal removal, Runnable remove) {
        var words = new Label(messages.text("window.remove.words"));
        words.setWrapText(true);
        var yes = action("window.remove", "danger", remove);
        yes.setId("confirm-remove");
        show(card(messages.text("window.remove.title", removal.name()), words, yes));
    }

    /// Asks for another name of a conversation.
    void rename(String name, Consumer<String> named) {
        var field = new TextField(name);
        field.setId("name");
        field.setPromptText(messages.text("window.threads.name"));
        var yes = action("window.save", "accent", () -> named.accept(field.getText().strip()));
        yes.disableProperty().bind(field.textProperty().map(String::isBlank));
        yes.setDefaultButton(true);
        show(card(messages.text("window.threads.rename"), field, yes));
        field.requestFocus();
        field.selectAll();
    }

    void shortcuts() {
        showWide(card(messages.text("window.shortcuts"), new ShortcutSheet(messages)));
    }

    void about() {
        showWide(card(messages.text("window.about"), new AboutView(messages)));
    }

    private Button action(String key, String styleClass, Runnable run) {
        var button = new Button(messages.text(key));
        button.getStyleClass().add(styleClass);
        button.setOnAction(_ -> {
            hide();
            run.run();
        });
        return button;
    }

    private VBox card(String title, Node content, Button... actions) {
        var label = new Label(title);
        label.setWrapText(true);
        label.getStyleClass().add("dialog-title");
        var close = Icons.button(Feather.X, messages.text("window.cancel"), this::hide);
        var head = new HBox(8, label, new Spacer(), close);
        head.setAlignment(Pos.TOP_LEFT);
        var card = new VBox(head, content);
        card.getStyleClass().add("dialog-card");
        if (actions.length > 0) {
            var row = new HBox(10, new Spacer());
            var no = new Button(messages.text("window.cancel"));
            no.setOnAction(_ -> hide());
            row.getChildren().add(no);
            row.getChildren().addAll(actions);
            card.getChildren().add(row);
        }
        return card;
    }
}
