package app.munseo.desktop.shell;

import app.munseo.app.Messages;
import app.munseo.desktop.control.Shortcut;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// All keys, by where they have their meaning.
final class ShortcutSheet extends ScrollPane {
    private static final double GAP = 28;

    private final Messages messages;

    ShortcutSheet(Messages messages) {
        this.messages = messages;
        setId("shortcuts");
        setFitToWidth(true);
        getStyleClass().add("dialog-scroll");
        var columns = new HBox(
                GAP,
                column(Shortcut.Area.WINDOW, Shortcut.Area.QUESTION),
                column(Shortcut.Area.ANSWER, Shortcut.Area.LIST, Shortcut.Area.READER));
        columns.getChildren().forEach(column -> HBox.setHgrow(column, Priority.ALWAYS));
        setContent(columns);
    }

    private VBox column(Shortcut.Area... areas) {
        var column = new VBox();
        column.setPrefWidth(0);
        column.getStyleClass().add("shortcut-column");
        for (var area : areas) {
            var title = new Label(messages.text("window.shortcuts." + area.word()));
            title.getStyleClass().add("form-section");
            column.getChildren().addAll(title, grid(area));
        }
        return column;
    }

    private Node grid(Shortcut.Area area) {
        var grid = new GridPane();
        grid.getStyleClass().add("form");
        var own = new ColumnConstraints();
        var rest = new ColumnConstraints();
        rest.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(own, rest);
        Stream.of(Shortcut.values()).filter(shortcut -> shortcut.area() == area).forEach(shortcut -> {
            var key = new Label(shortcut.written());
            key.setMinWidth(USE_PREF_SIZE);
            key.getStyleClass().add("key");
            var words = new Label(messages.text("window.shortcut." + shortcut.word()));
            words.setWrapText(true);
            words.setMinHeight(USE_PREF_SIZE);
            grid.addRow(grid.getRowCount(), key, words);
        });
        return grid;
    }
}
