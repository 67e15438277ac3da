package app.munseo.desktop.ask;

import app.munseo.answer.Citation;
import app.munseo.app.Messages;
import app.munseo.desktop.control.Icons;
import java.util.LinkedHashMap;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The pages an answer rests on, each once, in the order of their numbers.
final class SourcesStrip extends VBox {
    private static final double CHIP_WIDTH = 260;

    private final Messages messages;
    private final AskActions actions;

    SourcesStrip(Messages messages, AskActions actions, List<Citation> citations) {
        this.messages = messages;
        this.actions = actions;
        getStyleClass().add("sources");
        var title = new Label(messages.text("window.sources"));
        title.getStyleClass().add("faint");
        var chips = new FlowPane(8, 8);
        distinct(citations).stream().map(this::chip).forEach(chips.getChildren()::add);
        getChildren().addAll(title, chips);
    }

    private static List<Citation> distinct(List<Citation> citations) {
        var byPlace = new LinkedHashMap<Integer, Citation>();
        citations.stream()
                .sorted(java.util.Comparator.comparingInt(Citation::number))
                .forEach(one -> byPlace.putIfAbsent(one.number(), one));
        return List.copyOf(byPlace.values());
    }

    private Button chip(Citation citation) {
        var name = actions.fileName().apply(citation.document());
        var words = "%d   %s · %s"
                .formatted(
                        citation.number(), name, messages.text("window.page", citation.location().page()));
        var chip = new Button(words, Icons.of(Feather.FILE_TEXT, "muted-icon"));
        chip.getStyleClass().addAll("source-chip");
        chip.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        chip.setMaxWidth(CHIP_WIDTH);
        chip.setTooltip(new Tooltip(name));
        chip.setOnAction(_ -> actions.cite().accept(citation.document(), citation.location()));
        return chip;
    }
}
