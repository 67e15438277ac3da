package app.munseo.desktop.control;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javafx.event.EventHandler;
import javafx.scene.input.KeyEvent;

/// What the keys do in one place of the window: the first that is meant is taken, unless it has nothing to do.
public final class Keys implements EventHandler<KeyEvent> {
    private final Map<Shortcut, BooleanSupplier> actions = new LinkedHashMap<>();

    public Keys on(Shortcut shortcut, Runnable action) {
        return when(shortcut, () -> {
            action.run();
            return true;
        });
    }

    /// @param action false where the key had nothing to do, and means what it means elsewhere
    public Keys when(Shortcut shortcut, BooleanSupplier action) {
        actions.put(shortcut, action);
        return this;
    }

    /// What a control does with a key by itself does not keep the key from what it is meant for here.
    @Override
    public void handle(KeyEvent event) {
        if (actions.entrySet().stream().anyMatch(one -> one.getKey().is(event) && one.getValue().getAsBoolean())) {
            event.consume();
        }
    }
}
