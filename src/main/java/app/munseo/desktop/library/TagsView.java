package app.munseo.desktop.library;

import app.munseo.app.Messages;
import app.munseo.catalog.Tags;
import app.munseo.desktop.control.Icons;
import app.munseo.desktop.library.LibraryActions.Tagged;
import atlantafx.base.controls.Spacer;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The tags that one or more documents have together: a chip takes one off, the field puts one on, and so does a click
/// on a tag that other documents have. Each takes effect at once.
public final class TagsView extends VBox {
    private final Messages messages;
    private final LibraryController controller;
    private final Tagged tagged;
    private final List<String> on;
    private final List<String> known;
    private final FlowPane chips = new FlowPane(6, 6);
    private final FlowPane others = new FlowPane(6, 6);
    private final TextField field = new TextField();

    public TagsView(Messages messages, LibraryController controller, Tagged tagged, Runnable close) {
        this.messages = messages;
        this.controller = controller;
        this.tagged = tagged;
        var state = controller.state();
        this.known = state.tagNames();
        this.on = new ArrayList<>(known.stream()
                .filter(tag -> tagged.documents().stream()
                        .allMatch(id -> state.tags().getOrDefault(id, List.of()).contains(tag)))
                .toList());
        setId("tags");
        getStyleClass().add("dialog-card");
        field.setId("tag-field");
        field.setOnAction(_ -> typed());
        field.setAccessibleText(messages.text("window.tags.field"));
        var hint = new Label(messages.text("window.tags.field"));
        hint.getStyleClass().add("small-words");
        getChildren().addAll(head(close), chips, new VBox(4, field, hint), others);
        lay();
    }

    private Node head(Runnable close) {
        var title = new Label(messages.text("window.tags.title", tagged.name(), tagged.documents().size()));
        title.setWrapText(true);
        title.getStyleClass().add("dialog-title");
        var done = Icons.button(Feather.X, messages.text("window.close"), close);
        done.setId("tags-close");
        var head = new HBox(8, title, new Spacer(), done);
        head.setAlignment(Pos.TOP_LEFT);
        return head;
    }

    private void typed() {
        if (Tags.folded(field.getText()).codePoints().anyMatch(Character::isLetterOrDigit)) {
            put(known.stream()
                    .filter(tag -> Tags.folded(tag).equals(Tags.folded(field.getText())))
                    .findFirst()
                    .orElse(field.getText().strip()));
        }
        field.clear();
    }

    private void put(String tag) {
        if (!on.contains(tag)) {
            on.add(tag);
            controller.tag(tagged.documents(), tag, true);
            lay();
        }
    }

    private void takeOff(String tag) {
        on.remove(tag);
        controller.tag(tagged.documents(), tag, false);
        lay();
        field.requestFocus();
    }

    private void lay() {
        chips.getChildren().setAll(on.stream().map(this::chip).toList());
        others.getChildren().setAll(known.stream().filter(tag -> !on.contains(tag)).map(this::offer).toList());
        Icons.present(chips, !on.isEmpty());
        Icons.present(others, !others.getChildren().isEmpty());
    }

    private Button chip(String tag) {
        var chip = new Button(tag, Icons.of(Feather.X, "muted-icon"));
        chip.setContentDisplay(ContentDisplay.RIGHT);
        chip.getStyleClass().add("scope-chip");
        chip.setMnemonicParsing(false);
        chip.setAccessibleText(messages.text("window.tags.remove", tag));
        chip.setOnAction(_ -> takeOff(tag));
        return chip;
    }

    private Button offer(String tag) {
        var offer = new Button(tag, Icons.of(Feather.PLUS, "muted-icon"));
        offer.getStyleClass().add("reason-chip");
        offer.setMnemonicParsing(false);
        offer.setAccessibleText(messages.text("window.tags.add", tag));
        offer.setOnAction(_ -> put(tag));
        return offer;
    }

    /// Puts the cursor into the field.
    public void focus() {
        field.requestFocus();
    }
}
