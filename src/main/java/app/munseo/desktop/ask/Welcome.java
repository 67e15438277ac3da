package app.munseo.desktop.ask;

import app.munseo.app.Messages;
import app.munseo.desktop.control.EmptyState;
import app.munseo.desktop.control.Icons;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
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
        return state;
    }

    static Node withFiles(Messages messages, long files, List<String> examples, Composer composer) {
        var state = new EmptyState(
                Feather.MESSAGE_CIRCLE,
                messages.text("window.ready", files),
                messages.text("window.ready.words"));
        if (!examples.isEmpty()) {
            var column = new VBox(8, new Label(messages.text("window.examples")));
            column.getChildren().getFirst().getStyleClass().add("faint");
            column.setAlignment(Pos.CENTER);
            examples.forEach(example -> column.getChildren().add(example(example, composer)));
            state.getChildren().add(column);
        }
        return state;
    }

    private static Button example(String question, Composer composer) {
        var button = new Button(question);
        button.getStyleClass().add("example");
        button.setOnAction(_ -> composer.write(question));
        return button;
    }
}
