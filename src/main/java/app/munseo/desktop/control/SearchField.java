package app.munseo.desktop.control;

import atlantafx.base.controls.CustomTextField;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.feather.Feather;

/// A field whose words narrow down what is beside it. Escape takes them away, but for a dialog, which it puts away
/// whole.
public final class SearchField extends CustomTextField {
    /// @param prompt also the name a screen reader says
    public SearchField(String id, String prompt) {
        setId(id);
        setLeft(Icons.of(Feather.SEARCH, "muted-icon"));
        setPromptText(prompt);
        setAccessibleText(prompt);
        setMinWidth(0);
        addEventFilter(KeyEvent.KEY_PRESSED, new Keys().when(Shortcut.LEAVE, this::emptied));
    }

    private boolean emptied() {
        boolean held = !getText().isEmpty();
        clear();
        return held;
    }
}
