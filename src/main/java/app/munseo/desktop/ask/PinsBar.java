package app.munseo.desktop.ask;

import app.munseo.app.Messages;
import app.munseo.conversation.PinnedText;
import app.munseo.desktop.control.Icons;
import app.munseo.document.DocumentId;
import app.munseo.document.Location;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// What is pinned to the conversation: each opens, and is taken off.
final class PinsBar extends FlowPane {
    private static final double GAP = 6;

    private final Messages messages;
    private final BiFunction<DocumentId, Integer, String> place;
    private final BiConsumer<DocumentId, Location> open;
    private final Consumer<PinnedText> unpin;

    /// @param place names a page
    /// @param open opens it
    /// @param unpin takes one off
    PinsBar(
            Messages messages,
            BiFunction<DocumentId, Integer, String> place,
            BiConsumer<DocumentId, Location> open,
            Consumer<PinnedText> unpin) {
        super(GAP, GAP);
        this.messages = messages;
        this.place = place;
        this.open = open;
        this.unpin = unpin;
        setId("pins");
        getStyleClass().add("pins");
        show(List.of());
    }

    void show(List<PinnedText> pins) {
        getChildren().clear();
        if (!pins.isEmpty()) {
            var title = new Label(messages.text("window.pins"), Icons.of(Feather.BOOKMARK, "muted-icon"));
            title.getStyleClass().add("faint");
            title.setMinWidth(USE_PREF_SIZE);
            getChildren().add(title);
            pins.forEach(pin -> getChildren().add(row(pin)));
        }
        Icons.present(this, !pins.isEmpty());
    }

    /// One whose text is no longer in its document opens nothing.
    private Node row(PinnedText pinned) {
        var pin = pinned.pin();
        var at = pinned.location();
        var name = place.apply(pin.document(), pin.location().page());
        var words = name.isEmpty() ? String.valueOf(pin.path().getFileName()) : name;
        var chip = new Button(words, Icons.of(pinned.stale() ? Feather.ALERT_TRIANGLE : Feather.FILE_TEXT, "muted-icon"));
        chip.getStyleClass().add("source-chip");
        chip.setTooltip(new Tooltip(pinned.stale() ? messages.text("window.pin.stale") : pin.text()));
        chip.setDisable(pinned.stale());
        chip.setOnAction(_ -> {
            if (at != null) {
                open.accept(pin.document(), at);
            }
        });
        var off = Icons.button(Feather.X, messages.text("window.unpin", words), () -> unpin.accept(pinned));
        off.getStyleClass().add("unpin");
        var row = new HBox(chip, off);
        row.setAlignment(Pos.CENTER_LEFT);
        row.maxWidthProperty()
                .bind(widthProperty().map(width -> width.doubleValue() - snappedLeftInset() - snappedRightInset()));
        return row;
    }
}
