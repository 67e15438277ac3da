package app.munseo.desktop.shell;

import java.util.StringJoiner;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableRow;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;

/// What a person can read in a window, from top to bottom.
final class ScreenWords {
    private ScreenWords() {}

    static String of(Node node) {
        var words = new StringJoiner(" ");
        read(node, words);
        return words.toString();
    }

    private static void read(Node node, StringJoiner words) {
        if (!node.isVisible()) {
            return;
        }
        switch (node) {
            case Text text -> words.add(text.getText());
            case TableRow<?> row -> row.getChildrenUnmodifiable().forEach(cell -> read(cell, words));
            case Labeled labeled -> {
                words.add(labeled.getText() == null ? "" : labeled.getText());
                if (labeled.getGraphic() != null) {
                    read(labeled.getGraphic(), words);
                }
            }
            case TextInputControl input -> words.add(input.getText());
            case Parent parent -> parent.getChildrenUnmodifiable().forEach(child -> read(child, words));
            default -> {}
        }
    }
}
