package app.munseo.desktop.preferences;

import app.munseo.app.Messages;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;

/// Labels and their fields below each other, in sections.
final class Form extends GridPane {
    private static final double LABELS = 34;

    private final Messages messages;

    Form(Messages messages) {
        this.messages = messages;
        getStyleClass().add("form");
        var labels = new ColumnConstraints();
        labels.setPercentWidth(LABELS);
        var fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        getColumnConstraints().setAll(labels, fields);
    }

    void section(String key) {
        var label = new Label(messages.text(key));
        label.getStyleClass().add("form-section");
        add(label, 0, getRowCount(), 2, 1);
    }

    void row(String key, Node field) {
        var words = new Label(messages.text(key));
        words.setWrapText(true);
        words.setLabelFor(field);
        addRow(getRowCount(), words, field);
    }

    /// Words below the field before; they may change later.
    Label hint(String key) {
        var hint = new Label(messages.text(key));
        hint.setWrapText(true);
        hint.getStyleClass().add("faint");
        add(hint, 1, getRowCount());
        return hint;
    }

    static TextField field(String id, String value) {
        var field = new TextField(value);
        field.setId(id);
        return field;
    }

    /// @param name what the person reads for each value
    static ComboBox<String> choice(String id, List<String> values, String value, UnaryOperator<String> name) {
        var box = new ComboBox<String>();
        box.setId(id);
        box.getItems().setAll(values);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(String code) {
                return code == null ? "" : name.apply(code);
            }

            @Override
            public String fromString(String text) {
                return text;
            }
        });
        box.setValue(values.contains(value) ? value : values.getFirst());
        box.setMaxWidth(Double.MAX_VALUE);
        return box;
    }
}
