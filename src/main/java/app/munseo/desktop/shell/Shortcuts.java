package app.munseo.desktop.shell;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/// What the keyboard does everywhere in the window.
///
/// @param stop ends the answer or the indexing under way
record Shortcuts(
        Runnable add,
        Runnable focus,
        Runnable find,
        Runnable fresh,
        Runnable library,
        Runnable stop,
        Runnable preferences,
        Runnable sheet) {
    void install(Scene scene) {
        var keys = scene.getAccelerators();
        keys.put(shortcut(KeyCode.O), add);
        keys.put(shortcut(KeyCode.L), focus);
        keys.put(shortcut(KeyCode.F), find);
        keys.put(shortcut(KeyCode.N), fresh);
        keys.put(shortcut(KeyCode.B), library);
        keys.put(shortcut(KeyCode.COMMA), preferences);
        keys.put(new KeyCodeCombination(KeyCode.ESCAPE), stop);
        keys.put(new KeyCodeCombination(KeyCode.F1), sheet);
    }

    private static KeyCombination shortcut(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }
}
