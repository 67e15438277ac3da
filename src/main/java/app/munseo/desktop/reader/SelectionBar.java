package app.munseo.desktop.reader;

import app.munseo.app.Messages;
import app.munseo.desktop.control.Icons;
import app.munseo.desktop.reader.ReaderState.Open;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// What can be done with the selected text, laid over the document while there is some.
final class SelectionBar extends HBox {
    private String text = "";

    SelectionBar(Messages messages, ReaderActions actions) {
        var ask = Icons.labelled(
                Feather.MESSAGE_CIRCLE, messages.text("window.reader.ask"), () -> actions.ask().accept(text));
        ask.setId("reader-ask");
        var copy = Icons.labelled(Feather.COPY, messages.text("window.reader.copy"), this::copy);
        copy.setId("reader-copy");
        copy.setMinWidth(USE_PREF_SIZE);
        copy.getStyleClass().add("flat");
        ask.getStyleClass().add("flat");
        getStyleClass().add("selection-bar");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setPickOnBounds(false);
        getChildren().addAll(ask, copy);
        setVisible(false);
    }

    void show(ReaderState state) {
        text = state instanceof Open open ? open.selectedText() : "";
        setVisible(!text.isBlank());
    }

    /// Puts the selected text on the clipboard.
    void copy() {
        if (!text.isEmpty()) {
            var content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        }
    }
}
