package app.munseo.desktop.reader;

import app.munseo.app.Messages;
import app.munseo.desktop.control.Icons;
import app.munseo.desktop.reader.ReaderState.Open;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;

/// What can be done with the selected text, laid over the document while there is some; in a narrow one, one below the
/// other.
final class SelectionBar extends FlowPane {
    private String text = "";

    SelectionBar(Messages messages, ReaderActions actions) {
        var ask = Icons.labelled(
                Feather.MESSAGE_CIRCLE, messages.text("window.reader.ask"), () -> actions.ask().accept(text));
        ask.setId("reader-ask");
        var copy = Icons.labelled(Feather.COPY, messages.text("window.reader.copy"), this::copy);
        copy.setId("reader-copy");
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
