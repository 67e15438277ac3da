package app.munseo.desktop.ask;

import app.munseo.answer.Answer;
import app.munseo.answer.Passage;
import app.munseo.answer.Withheld;
import app.munseo.app.Messages;
import app.munseo.conversation.Leaving;
import app.munseo.desktop.control.Icons;
import app.munseo.document.DocumentId;
import app.munseo.document.Location;
import java.time.Instant;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What left this machine for an answer, in a line that opens the ledger there; and, where some was kept from the model
/// that answered, which passages.
final class LeavingView extends VBox {
    private final Messages messages;
    private final BiFunction<DocumentId, Integer, String> place;
    private final BiConsumer<DocumentId, Location> open;

    /// @param place names a page
    /// @param open opens it
    LeavingView(
            Messages messages,
            BiFunction<DocumentId, Integer, String> place,
            BiConsumer<DocumentId, Location> open) {
        this.messages = messages;
        this.place = place;
        this.open = open;
        getStyleClass().add("leaving");
    }

    /// @param leaving null where it is not known
    /// @param answer null where there is none
    /// @param sent gets the times of the requests the person wants to look at
    void show(@Nullable Leaving leaving, @Nullable Answer answer, Consumer<Set<Instant>> sent) {
        getChildren().clear();
        if (answer != null && !answer.withheld().isEmpty()) {
            getChildren().add(withheld(answer));
        }
        if (leaving != null) {
            getChildren().add(line(leaving, sent));
        }
        Icons.present(this, !getChildren().isEmpty());
    }

    private Button line(Leaving leaving, Consumer<Set<Instant>> sent) {
        boolean none = leaving.sent().isEmpty();
        var line = new Button(
                messages.leaving(leaving), Icons.of(none ? Feather.SHIELD : Feather.UPLOAD_CLOUD, "muted-icon"));
        line.setId("left-machine");
        line.getStyleClass().addAll("flat", "left-machine");
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        line.setOnAction(_ ->
                sent.accept(leaving.sent().stream().map(Leaving.Sent::at).collect(Collectors.toSet())));
        return line;
    }

    private Node withheld(Answer answer) {
        var words = new Label(String.join("\n", messages.withheld(answer)));
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        var chips = new FlowPane(8, 8);
        for (var passage : answer.passages()) {
            if (answer.withheld().stream().map(Withheld::passage).anyMatch(number -> number == passage.number())) {
                chips.getChildren().add(chip(passage));
            }
        }
        var box = new VBox(6, words, chips);
        box.setId("withheld");
        box.getStyleClass().add("answer-notice");
        return box;
    }

    private Button chip(Passage passage) {
        var document = passage.chunk().id().document();
        var location = passage.spans().isEmpty()
                ? passage.chunk().location()
                : passage.spans().getFirst();
        var chip = new Button(
                passage.number() + "   " + place.apply(document, location.page()), Icons.of(Feather.LOCK, "muted-icon"));
        chip.getStyleClass().add("source-chip");
        chip.setOnAction(_ -> open.accept(document, location));
        return chip;
    }
}
