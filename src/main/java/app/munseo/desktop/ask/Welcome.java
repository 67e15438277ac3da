package app.munseo.desktop.ask;

import app.munseo.app.Messages;
import app.munseo.desktop.control.EmptyState;
import app.munseo.desktop.control.Icons;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import org.kordamp.ikonli.feather.Feather;

/// What stands where the conversation will be: without files, how to bring some; with files, how to begin.
final class Welcome {
    private Welcome() {}

    static Node withoutFiles(Messages messages, AskActions actions) {
        var folder = Icons.labelled(Feather.FOLDER_PLUS, messages.text("window.add.folder"), actions.addFolder());
        folder.getStyleClass().add("accent");
        folder.getGraphic().getStyleClass().add("on-accent");
        var files = Icons.labelled(Feather.FILE_PLUS, messages.text("window.add.files"), actions.addFiles());
        var state = new EmptyState(
                Feather.UPLOAD_CLOUD,
                messages.text("window.welcome"),
                messages.text("window.welcome.words"),
                folder,
                files);
        if (actions.hasSamples()) {
            var samples = Icons.labelled(Feather.BOOK_OPEN, messages.text("window.welcome.samples"), actions.samples());
            samples.setId("samples");
            samples.getStyleClass().add("flat");
            state.getChildren().add(samples);
        }
        state.getStyleClass().add("drop-zone");
        return scrolling(state);
    }

    static Node withFiles(Messages messages, long files, List<String> examples, Composer composer) {
        var state = new EmptyState(
                Feather.MESSAGE_CIRCLE,
                messages.text("window.ready", files),
                messages.text("window.ready.words"));
        var offer = new OfferView(messages.text("window.examples"), Pos.CENTER, composer::write);
        offer.show(examples);
        state.getChildren().add(offer);
        return scrolling(state);
    }

    /// Large text may not find room in a low window.
    private static Node scrolling(EmptyState state) {
        var scrolling = new ScrollPane(state);
        scrolling.setFitToWidth(true);
        scrolling.setFitToHeight(true);
        scrolling.getStyleClass().add("edge-to-edge");
        return scrolling;
    }
}
