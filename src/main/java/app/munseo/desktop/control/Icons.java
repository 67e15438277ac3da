package app.munseo.desktop.control;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Icons and the buttons that carry them.
public final class Icons {
    private Icons() {}

    /// An icon in the colour and size the style sheet gives `classes`.
    public static FontIcon of(Feather icon, String... classes) {
        var node = new FontIcon(icon);
        node.getStyleClass().addAll(classes);
        return node;
    }

    /// A flat button that is only an icon; `words` are its tooltip and what a screen reader says.
    public static Button button(Feather icon, String words, Runnable action) {
        var button = new Button("", of(icon));
        button.getStyleClass().addAll("button-icon", "flat", "icon-button");
        button.setTooltip(new Tooltip(words));
        button.setAccessibleText(words);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// Shows a node, or takes it away together with its room.
    public static void present(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }

    /// A button with an icon and words.
    public static Button labelled(Feather icon, String words, Runnable action) {
        var button = new Button(words, of(icon));
        button.setOnAction(_ -> action.run());
        return button;
    }
}
