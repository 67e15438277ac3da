package app.munseo.desktop.preferences;

import java.util.List;

/// How a setting is shown; its name and explanation are the messages `setting.PATH` and `setting.PATH.words`.
///
/// @param path as in the settings file
/// @param values those to choose from; of a switch, off and on
record Setting(String path, Control control, List<String> values) {
    enum Control {
        SWITCH,
        /// One of the values.
        CHOICE,
        /// One of the values, or something else that is typed.
        SUGGESTION,
        /// A model of the person's own servers, or something else that is typed.
        MODEL,
        LINE,
        LINES
    }

    Setting {
        values = List.copyOf(values);
    }

    static Setting line(String path) {
        return new Setting(path, Control.LINE, List.of());
    }

    static Setting lines(String path) {
        return new Setting(path, Control.LINES, List.of());
    }

    static Setting model(String path) {
        return new Setting(path, Control.MODEL, List.of());
    }

    static Setting yesOrNo(String path) {
        return new Setting(path, Control.SWITCH, List.of("false", "true"));
    }

    static Setting choice(String path, String... values) {
        return new Setting(path, Control.CHOICE, List.of(values));
    }

    static Setting suggestion(String path, String... values) {
        return new Setting(path, Control.SUGGESTION, List.of(values));
    }
}
