package app.munseo.desktop.control;

import java.util.function.Supplier;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/// The tooltip of a control, made when the pointer first comes to it: each is a window of its own, and a list or an
/// answer has dozens that nobody looks at.
public final class Hint {
    private Hint() {}

    public static void on(Control control, Supplier<Tooltip> tooltip) {
        control.addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> {
            if (control.getTooltip() == null) {
                control.setTooltip(tooltip.get());
            }
        });
    }
}
