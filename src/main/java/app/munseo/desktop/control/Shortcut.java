package app.munseo.desktop.control;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import javafx.scene.input.KeyEvent;

/// Every key of the window, and the only place that names one: whoever wants a key has it here, and so it stands on the
/// sheet of shortcuts. What it does is the message `window.shortcut.NAME`.
public enum Shortcut {
    SHEET(Area.WINDOW, plain(KeyCode.F1)),
    ABOUT(Area.WINDOW, new KeyCodeCombination(KeyCode.F1, KeyCombination.SHIFT_DOWN)),
    PREFERENCES(Area.WINDOW, shortcut(KeyCode.COMMA)),
    ADD(Area.WINDOW, shortcut(KeyCode.O)),
    PASTE(Area.WINDOW, shortcut(KeyCode.V)),
    LIBRARY(Area.WINDOW, shortcut(KeyCode.B)),
    THREADS(Area.WINDOW, shifted(KeyCode.H)),
    OFFLINE(Area.WINDOW, shifted(KeyCode.O)),
    PRIVACY(Area.WINDOW, shifted(KeyCode.P)),
    THEME(Area.WINDOW, shifted(KeyCode.T)),
    STOP(Area.WINDOW, plain(KeyCode.ESCAPE)),

    QUESTION(Area.QUESTION, shortcut(KeyCode.L)),
    NEW(Area.QUESTION, shortcut(KeyCode.N)),
    ASK(Area.QUESTION, plain(KeyCode.ENTER)),
    NEW_LINE(Area.QUESTION, new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHIFT_DOWN)),
    EARLIER(Area.QUESTION, plain(KeyCode.UP)),
    MENTION(Area.QUESTION),
    TAKE_NAME(Area.QUESTION, plain(KeyCode.ENTER), plain(KeyCode.TAB)),
    TAKE_BACK(Area.QUESTION, plain(KeyCode.BACK_SPACE)),
    LEAVE(Area.QUESTION, plain(KeyCode.ESCAPE)),

    NEXT_MARK(Area.ANSWER, shortcut(KeyCode.J)),
    MARK_BEFORE(Area.ANSWER, shifted(KeyCode.J)),
    AGAIN(Area.ANSWER, shortcut(KeyCode.R)),
    COPY_ANSWER(Area.ANSWER, shifted(KeyCode.C)),

    OPEN(Area.LIST, plain(KeyCode.ENTER), plain(KeyCode.SPACE)),
    DOWN(Area.LIST, plain(KeyCode.DOWN)),
    UP(Area.LIST, plain(KeyCode.UP)),
    RENAME(Area.LIST, plain(KeyCode.F2)),
    DELETE(Area.LIST, plain(KeyCode.DELETE)),
    TAGS(Area.LIST, shortcut(KeyCode.T)),

    FIND(Area.READER, shortcut(KeyCode.F)),
    FIND_NEXT(Area.READER, plain(KeyCode.F3)),
    FIND_BEFORE(Area.READER, new KeyCodeCombination(KeyCode.F3, KeyCombination.SHIFT_DOWN)),
    FOUND_NEXT(Area.READER, plain(KeyCode.ENTER)),
    FOUND_BEFORE(Area.READER, new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHIFT_DOWN)),
    PAGE(Area.READER, shortcut(KeyCode.G)),
    NEXT_PAGE(Area.READER, plain(KeyCode.RIGHT)),
    PAGE_BEFORE(Area.READER, plain(KeyCode.LEFT)),
    LINE_DOWN(Area.READER, plain(KeyCode.DOWN)),
    LINE_UP(Area.READER, plain(KeyCode.UP)),
    SCREEN_DOWN(Area.READER, plain(KeyCode.PAGE_DOWN), plain(KeyCode.SPACE)),
    SCREEN_UP(Area.READER, plain(KeyCode.PAGE_UP), new KeyCodeCombination(KeyCode.SPACE, KeyCombination.SHIFT_DOWN)),
    BEGINNING(Area.READER, plain(KeyCode.HOME)),
    END(Area.READER, plain(KeyCode.END)),
    LARGER(
            Area.READER,
            shortcut(KeyCode.PLUS),
            shortcut(KeyCode.EQUALS),
            shortcut(KeyCode.ADD),
            shifted(KeyCode.EQUALS),
            shifted(KeyCode.PLUS)),
    SMALLER(Area.READER, shortcut(KeyCode.MINUS), shortcut(KeyCode.SUBTRACT)),
    FIT(Area.READER, shortcut(KeyCode.DIGIT0), shortcut(KeyCode.NUMPAD0)),
    COPY(Area.READER, shortcut(KeyCode.C)),
    SELECT_ALL(Area.READER, shortcut(KeyCode.A));

    /// Where a key has its meaning; its name is the message `window.shortcuts.NAME`.
    public enum Area {
        WINDOW,
        QUESTION,
        ANSWER,
        LIST,
        READER;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What offers names while a question is written.
    public static final char AT = '@';

    private static final Map<KeyCode, String> SIGNS = Map.of(
            KeyCode.UP, "↑", KeyCode.DOWN, "↓", KeyCode.LEFT, "←", KeyCode.RIGHT, "→",
            KeyCode.COMMA, ",", KeyCode.PLUS, "+", KeyCode.MINUS, "-", KeyCode.DIGIT0, "0");

    private final Area area;
    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list, and combinations never change
    private final List<KeyCodeCombination> keys;


    Shortcut(Area area, KeyCodeCombination... keys) {
        this.area = area;
        this.keys = List.of(keys);
    }

    private static KeyCodeCombination plain(KeyCode code) {
        return new KeyCodeCombination(code);
    }

    private static KeyCodeCombination shortcut(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    private static KeyCodeCombination shifted(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    }

    public Area area() {
        return area;
    }

    /// The last part of its message's name.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether this is the key that was pressed.
    public boolean is(KeyEvent event) {
        return keys.stream().anyMatch(key -> key.match(event));
    }

    /// Has the key run `action` wherever the keyboard is in the window.
    public void install(Scene scene, Runnable action) {
        keys.forEach(key -> scene.getAccelerators().put(key, action));
    }

    /// The key as it is written on keyboards; where several do the same, the first two.
    public String written() {
        return keys.isEmpty()
                ? String.valueOf(AT)
                : keys.stream().map(Shortcut::written).distinct().limit(2).collect(Collectors.joining(", "));
    }

    private static String written(KeyCodeCombination key) {
        return Stream.of(
                        modifier(key.getShortcut(), KeyCodeCombination.SHORTCUT_DOWN),
                        modifier(key.getShift(), KeyCodeCombination.SHIFT_DOWN),
                        SIGNS.getOrDefault(key.getCode(), key.getCode().getName()))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" + "));
    }

    private static String modifier(KeyCombination.ModifierValue value, Modifier modifier) {
        if (value != KeyCombination.ModifierValue.DOWN) {
            return "";
        }
        boolean mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
        return modifier.equals(KeyCombination.SHIFT_DOWN) ? "Shift" : mac ? "⌘" : "Ctrl";
    }
}
