package app.munseo.desktop.preferences;

import app.munseo.app.Messages;
import app.munseo.desktop.control.Icons;
import app.munseo.settings.SettingText;
import app.munseo.settings.Settings;
import atlantafx.base.controls.Spacer;
import atlantafx.base.controls.ToggleSwitch;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;

/// One setting: its name, what it is for, and the control that changes it at once.
final class SettingRow extends VBox {
    private static final double CONTROL_WIDTH = 250;
    private static final int LINES = 5;

    private final Messages messages;
    private final Setting setting;
    private final Supplier<Settings> settings;
    private final Consumer<Settings> changed;
    private final ComboBox<String> box = new ComboBox<>();
    private final Control control;
    private final Label wrong = new Label();
    private final Button back;
    private boolean showing;

    /// @param settings as they are now
    /// @param changed gets them with this one changed
    SettingRow(Messages messages, Setting setting, Supplier<Settings> settings, Consumer<Settings> changed) {
        this.messages = messages;
        this.setting = setting;
        this.settings = settings;
        this.changed = changed;
        this.control = control();
        this.back = Icons.button(Feather.ROTATE_CCW, messages.text("window.prefs.default"), this::reset);
        var name = new Label(messages.text("setting." + setting.path()));
        name.setWrapText(true);
        name.setLabelFor(control);
        control.setId("setting." + setting.path());
        control.setAccessibleText(name.getText());
        var about = new Label(messages.text("setting." + setting.path() + ".words"));
        about.setWrapText(true);
        about.getStyleClass().add("faint");
        wrong.setWrapText(true);
        wrong.getStyleClass().add("wrong");
        getStyleClass().add("setting");
        if (control instanceof TextArea) {
            var head = new HBox(8, name, new Spacer(), back);
            head.setAlignment(Pos.CENTER_LEFT);
            getChildren().addAll(head, about, control, wrong);
        } else {
            control.setPrefWidth(control instanceof ToggleSwitch ? USE_COMPUTED_SIZE : CONTROL_WIDTH);
            control.setMinWidth(USE_PREF_SIZE);
            var head = new HBox(8, name, new Spacer(), back, control);
            head.setAlignment(Pos.CENTER_LEFT);
            getChildren().addAll(head, about, wrong);
        }
        show();
    }

    private Control control() {
        return switch (setting.control()) {
            case SWITCH -> toggle();
            case CHOICE -> box(false);
            case SUGGESTION, MODEL -> box(true);
            case LINE -> typed(new TextField());
            case LINES -> area();
        };
    }

    private ToggleSwitch toggle() {
        var toggle = new ToggleSwitch();
        toggle.selectedProperty().addListener((_, _, on) -> set(setting.values().get(on ? 1 : 0)));
        return toggle;
    }

    private ComboBox<String> box(boolean open) {
        box.getItems().setAll(setting.values());
        box.setEditable(open);
        if (open) {
            typed(box.getEditor());
        } else {
            box.setConverter(new StringConverter<>() {
                @Override
                public String toString(String value) {
                    return value == null ? "" : word(value);
                }

                @Override
                public String fromString(String text) {
                    return text;
                }
            });
        }
        box.valueProperty().addListener((_, _, value) -> set(value == null ? "" : value));
        return box;
    }

    /// What a person reads for a value, where it has a word of its own.
    private String word(String value) {
        var key = "setting." + setting.path() + "." + (value.isEmpty() ? "none" : value);
        return messages.bundle().containsKey(key) ? messages.text(key) : value;
    }

    private TextArea area() {
        var area = new TextArea();
        area.setPrefRowCount(LINES);
        area.setWrapText(true);
        return typed(area);
    }

    /// What is typed counts once it is left, or with Enter.
    private <T extends TextInputControl> T typed(T field) {
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                set(field.getText());
            }
        });
        if (field instanceof TextField line) {
            line.setOnAction(_ -> set(line.getText()));
        }
        return field;
    }

    private void set(String text) {
        if (showing || text.equals(SettingText.of(settings.get(), setting.path()))) {
            return;
        }
        try {
            changed.accept(SettingText.with(settings.get(), setting.path(), text));
            show();
        } catch (IllegalArgumentException e) {
            wrong.setText(messages.text("window.prefs.wrong", String.valueOf(e.getMessage())));
            Icons.present(wrong, true);
        }
    }

    private void reset() {
        set(standard());
    }

    private String standard() {
        return SettingText.of(Settings.DEFAULT, setting.path());
    }

    /// Shows the value as it is now.
    void show() {
        showing = true;
        var text = SettingText.of(settings.get(), setting.path());
        if (control instanceof ToggleSwitch toggle) {
            toggle.setSelected(text.equals(setting.values().getLast()));
        } else if (control instanceof TextInputControl field) {
            field.setText(text);
        } else {
            box.setValue(text);
        }
        Icons.present(wrong, false);
        back.setVisible(!text.equals(standard()));
        showing = false;
    }

    /// Offers these models where the setting is one.
    void offer(List<String> models) {
        if (setting.control() == Setting.Control.MODEL) {
            showing = true;
            var typed = box.getEditor().getText();
            box.getItems().setAll(models);
            box.getEditor().setText(typed);
            showing = false;
        }
    }

    /// Shows the row only where its words or its path hold all of `words`; whether it is shown.
    boolean seek(List<String> words, String section) {
        var all = (section + " " + messages.text("setting." + setting.path()) + " "
                        + messages.text("setting." + setting.path() + ".words") + " " + setting.path())
                .toLowerCase(Locale.ROOT);
        boolean there = words.stream().allMatch(all::contains);
        Icons.present(this, there);
        return there;
    }
}
