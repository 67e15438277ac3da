package app.munseo.desktop.ask;

import app.munseo.answer.Citation;
import app.munseo.app.Messages;
import app.munseo.desktop.control.Icons;
import app.munseo.document.DocumentId;
import app.munseo.document.Location;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The pages an answer rests on, each once, in the order of their numbers.
final class SourcesStrip extends VBox {
    private static final double CHIP_WIDTH = 300;

    private final BiFunction<DocumentId, Integer, String> name;
    private final BiConsumer<DocumentId, Location> open;
    private final BiConsumer<DocumentId, Location> pin;
    private final Messages messages;

    /// @param name of a page
    /// @param open opens it
    /// @param pin has every later answer shown it
    SourcesStrip(
            Messages messages,
            BiFunction<DocumentId, Integer, String> name,
            BiConsumer<DocumentId, Location> open,
            BiConsumer<DocumentId, Location> pin,
            List<Citation> citations) {
        this.messages = messages;
        this.pin = pin;
        this.name = name;
        this.open = open;
        getStyleClass().add("sources");
        var title = new Label(messages.text("window.sources"));
        title.getStyleClass().add("faint");
        var chips = new FlowPane(8, 8);
        places(citations).forEach(place -> chips.getChildren().add(new HBox(chip(place), pin(place))));
        getChildren().addAll(title, chips);
    }

    private record Place(DocumentId document, int page) {}

    private static java.util.Collection<List<Citation>> places(List<Citation> citations) {
        return citations.stream()
                .sorted(Comparator.comparingInt(Citation::number))
                .collect(Collectors.groupingBy(
                        one -> new Place(one.document(), one.location().page()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values();
    }

    private Button pin(List<Citation> place) {
        var first = place.getFirst();
        var words = messages.text("window.pin", name.apply(first.document(), first.location().page()));
        var button = Icons.button(Feather.BOOKMARK, words, () -> pin.accept(first.document(), first.location()));
        button.getStyleClass().add("source-pin");
        return button;
    }

    private Button chip(List<Citation> place) {
        var first = place.getFirst();
        var numbers = place.stream()
                .map(Citation::number)
                .distinct()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        var words = name.apply(first.document(), first.location().page());
        var chip = new Button(numbers + "   " + words, Icons.of(Feather.FILE_TEXT, "muted-icon"));
        chip.getStyleClass().add("source-chip");
        chip.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        chip.setMaxWidth(CHIP_WIDTH);
        chip.setTooltip(new Tooltip(words));
        chip.setOnAction(_ -> open.accept(first.document(), first.location()));
        return chip;
    }
}
