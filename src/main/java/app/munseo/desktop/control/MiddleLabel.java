package app.munseo.desktop.control;

import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;

/// A name that gives up its middle where it does not fit, because the ends of file names tell them apart; the tooltip
/// has it whole.
public final class MiddleLabel extends Label {
    public MiddleLabel(String text) {
        setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        Hint.on(this, () -> {
            var tooltip = new Tooltip();
            tooltip.textProperty().bind(textProperty());
            return tooltip;
        });
        setMinWidth(0);
        show(text);
    }

    /// Shows another name.
    public void show(String text) {
        setText(text);
    }
}
