package app.munseo.desktop.ask;

import app.munseo.answer.Absence;
import app.munseo.answer.Absence.Nearest;
import app.munseo.answer.Coverage.Unsearchable;
import app.munseo.app.Messages;
import app.munseo.desktop.control.Icons;
import app.munseo.document.DocumentId;
import app.munseo.document.Location;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Why there is no answer: what was searched, what came closest and what it lacks, what could not be searched.
final class AbsenceView extends VBox {
    private final Messages messages;
    private final BiFunction<DocumentId, Integer, String> place;
    private final BiConsumer<DocumentId, Location> open;

    /// @param place names a page
    /// @param open opens it
    AbsenceView(
            Messages messages,
            BiFunction<DocumentId, Integer, String> place,
            BiConsumer<DocumentId, Location> open,
            Absence absence) {
        this.messages = messages;
        this.place = place;
        this.open = open;
        getStyleClass().add("absence");
        var coverage = absence.coverage();
        var queries = absence.queries().stream().map(query -> "“" + query + "”").collect(Collectors.joining(" · "));
        add(words(messages.text(
                        "absence.searched", coverage.documents(), coverage.chunks(), coverage.collections())
                + " " + queries));
        if (!absence.nearest().isEmpty()) {
            add(words(messages.text("absence.nearest")));
            absence.nearest().forEach(nearest -> add(evidence(nearest)));
        }
        if (!coverage.unsearchable().isEmpty()) {
            add(words(messages.text("absence.unsearchable")));
            coverage.unsearchable().forEach(file -> add(words("·  " + reason(file))));
        }
    }

    private void add(Node node) {
        getChildren().add(node);
    }

    private static Label words(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add("faint");
        return label;
    }

    private Node evidence(Nearest nearest) {
        var name = place.apply(nearest.document(), nearest.location().page());
        var chip = new Button(name, Icons.of(Feather.FILE_TEXT, "muted-icon"));
        chip.getStyleClass().add("source-chip");
        chip.setOnAction(_ -> open.accept(nearest.document(), nearest.location()));
        var quote = new Label(nearest.quote());
        quote.setWrapText(true);
        quote.setMinHeight(USE_PREF_SIZE);
        var row = new VBox(4, chip, quote, words(messages.lack(nearest)));
        row.setAlignment(Pos.TOP_LEFT);
        row.getStyleClass().add("nearest");
        return row;
    }

    private String reason(Unsearchable file) {
        var name = String.valueOf(file.file().getFileName());
        return file.failure() == null
                ? messages.text("absence.indexing", name)
                : messages.problem(file.failure(), name);
    }
}
