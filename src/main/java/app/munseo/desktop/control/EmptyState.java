package app.munseo.desktop.control;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What a pane shows while it has nothing to show: an icon, what belongs here, and how to get it.
public final class EmptyState extends VBox {
    public EmptyState(Feather icon, String title, String words, Node... actions) {
        getStyleClass().add("empty-state");
        getChildren().addAll(Icons.of(icon, "empty-icon"), label(title, "empty-title"), label(words, "empty-words"));
        if (actions.length > 0) {
            var row = new FlowPane(10, 10, actions);
            row.setAlignment(Pos.CENTER);
            getChildren().add(row);
        }
    }

    private static Label label(String text, String styleClass) {
        var label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
