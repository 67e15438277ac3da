package app.munseo.desktop.library;

import app.munseo.app.Messages;
import app.munseo.desktop.control.Icons;
import app.munseo.document.Collection;
import app.munseo.document.FileFilter;
import atlantafx.base.controls.Spacer;
import atlantafx.base.controls.ToggleSwitch;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// How a collection is kept: whether its text may leave this machine, and which files it takes. A new one is asked for
/// its name, too, before anything is read into it.
public final class CollectionView extends VBox {
    private final Messages messages;
    private final Collection collection;
    private final TextField name = new TextField();
    private final ToggleSwitch local = new ToggleSwitch();
    private final TextField include = new TextField();
    private final TextField exclude = new TextField();

    /// @param title what a person calls the collection
    /// @param collection as it is kept now; its name is empty where it is a new one
    /// @param kept gets what the person says
    public CollectionView(
            Messages messages, String title, Collection collection, Consumer<Collection> kept, Runnable close) {
        this.messages = messages;
        this.collection = collection;
        setId("collection-settings");
        getStyleClass().addAll("dialog-card", "collection-settings");
        boolean fresh = collection.name().isEmpty();
        getChildren().add(head(fresh ? messages.text("window.collection.new") : title, close));
        if (fresh) {
            name.setId("name");
            name.setPromptText(messages.text("window.collection.name"));
            getChildren().add(name);
        }
        getChildren().addAll(confinement(), patterns(), actions(fresh, kept, close));
    }

    private Node head(String words, Runnable close) {
        var title = new Label(words);
        title.setWrapText(true);
        title.getStyleClass().add("dialog-title");
        var head = new HBox(8, title, new Spacer(), Icons.button(Feather.X, messages.text("window.cancel"), close));
        head.setAlignment(Pos.TOP_LEFT);
        return head;
    }

    private Node confinement() {
        local.setId("collection-local");
        local.setText(messages.text("window.collection.local"));
        local.setAccessibleText(messages.text("window.collection.local"));
        local.setSelected(collection.localOnly());
        return new VBox(4, local, small("window.collection.local.words"));
    }

    private Node patterns() {
        include.setId("collection-include");
        exclude.setId("collection-exclude");
        include.setPromptText(messages.text("window.collection.include.all"));
        exclude.setPromptText(messages.text("window.collection.exclude.none"));
        include.setText(String.join(", ", collection.files().include()));
        exclude.setText(String.join(", ", collection.files().exclude()));
        return new VBox(
                6,
                named("window.collection.include", include),
                named("window.collection.exclude", exclude),
                small("window.collection.patterns.words"));
    }

    private Node named(String key, TextField field) {
        var label = new Label(messages.text(key));
        label.setLabelFor(field);
        return new VBox(3, label, field);
    }

    private Label small(String key) {
        var words = new Label(messages.text(key));
        words.setWrapText(true);
        words.getStyleClass().add("small-words");
        return words;
    }

    private Node actions(boolean fresh, Consumer<Collection> kept, Runnable close) {
        var no = new Button(messages.text("window.cancel"));
        no.setOnAction(_ -> close.run());
        var yes = new Button(messages.text(fresh ? "window.collection.choose" : "window.save"));
        yes.setId("collection-save");
        yes.getStyleClass().add("accent");
        yes.setDefaultButton(true);
        yes.setOnAction(_ -> {
            close.run();
            kept.accept(said(fresh));
        });
        if (fresh) {
            yes.disableProperty().bind(name.textProperty().map(String::isBlank));
        }
        var row = new HBox(10, new Spacer(), no, yes);
        row.setAlignment(Pos.CENTER_RIGHT);
        return row;
    }

    private Collection said(boolean fresh) {
        return new Collection(
                fresh ? name.getText().strip() : collection.name(),
                collection.folders(),
                local.isSelected(),
                new FileFilter(globs(include), globs(exclude)));
    }

    /// A comma stands between patterns, but not in `*.{md,txt}`.
    private static List<String> globs(TextField field) {
        return Arrays.stream(field.getText().split(",(?![^{]*})")).map(String::strip).filter(one -> !one.isEmpty()).toList();
    }

    /// Puts the cursor where a person begins.
    public void focus() {
        (collection.name().isEmpty() ? name : local).requestFocus();
    }
}
