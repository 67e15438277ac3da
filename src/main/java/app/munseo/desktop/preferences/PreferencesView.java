package app.munseo.desktop.preferences;

import app.munseo.app.Messages;
import app.munseo.app.Status;
import app.munseo.desktop.control.Icons;
import app.munseo.settings.Settings;
import atlantafx.base.controls.Spacer;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;

/// The settings dialog.
public final class PreferencesView extends VBox {
    private static final int LEAST_FONT = 80;
    private static final int MOST_FONT = 200;
    private static final int FONT_STEP = 5;
    private static final int MOST_QUERIES = 6;
    private static final double LABELS = 34;

    private final Messages messages;
    private final Settings before;
    private final ComboBox<String> language;
    private final ComboBox<String> theme;
    private final Spinner<Integer> font;
    private final PasswordField key = new PasswordField();
    private final TextField openAiModel;
    private final TextField ollamaHosts;
    private final ComboBox<String> ollamaModel = new ComboBox<>();
    private final Spinner<Integer> queries = new Spinner<>(0, MOST_QUERIES, 0);
    private final Label found = new Label();
    private final GridPane grid = new GridPane();

    /// @param save gets the new settings and the key, which is empty when none was typed
    public PreferencesView(
            Messages messages, Settings settings, BiConsumer<Settings, String> save, Runnable cancel) {
        this.messages = messages;
        this.before = settings;
        var draft = PreferencesDraft.of(settings);
        this.language = choice("language", List.of("", "ko", "en"), draft.language(), this::languageName);
        this.theme = choice("theme", List.of("light", "dark"), draft.theme(), name -> messages.text("window.theme." + name));
        this.font = new Spinner<>(LEAST_FONT, MOST_FONT, draft.fontPercent(), FONT_STEP);
        this.openAiModel = field("openai-model", draft.openAiModel());
        this.ollamaHosts = field("ollama-hosts", draft.ollamaHosts());
        prepare(draft);
        lay();
        setId("preferences");
        getStyleClass().add("dialog-card");
        var fields = new ScrollPane(grid);
        fields.setFitToWidth(true);
        fields.getStyleClass().add("dialog-scroll");
        VBox.setVgrow(fields, Priority.ALWAYS);
        getChildren().addAll(title(cancel), fields, buttons(save, cancel));
    }

    private void prepare(PreferencesDraft draft) {
        font.setId("font");
        queries.setId("queries");
        queries.getValueFactory().setValue(draft.queries());
        ollamaModel.setId("ollama-model");
        ollamaModel.setEditable(true);
        ollamaModel.setValue(draft.ollamaModel());
        ollamaModel.setPromptText(messages.text("window.prefs.ollama.any"));
        ollamaModel.setMaxWidth(Double.MAX_VALUE);
        key.setId("openai-key");
        key.setPromptText(messages.text("window.prefs.key.prompt"));
        found.getStyleClass().add("faint");
        found.setWrapText(true);
        found.setText(messages.text("window.prefs.ollama.looking"));
    }

    private void lay() {
        grid.getStyleClass().add("form");
        var labels = new ColumnConstraints();
        labels.setPercentWidth(LABELS);
        var fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(labels, fields);
        section("window.prefs.look");
        row("window.prefs.language", language);
        row("window.prefs.theme", theme);
        row("window.prefs.font", font);
        section("window.prefs.answers");
        row("window.prefs.key", key);
        hint(messages.text("window.prefs.key.hint"));
        row("window.prefs.openai.model", openAiModel);
        section("window.prefs.local");
        row("window.prefs.ollama.hosts", ollamaHosts);
        row("window.prefs.ollama.model", ollamaModel);
        grid.add(found, 1, grid.getRowCount());
        row("window.prefs.queries", queries);
        hint(messages.text("window.prefs.queries.hint"));
    }

    /// Shows which local models there are, once that is known.
    public void show(Status status) {
        var models = status.ollama().stream()
                .flatMap(server -> server.models().stream())
                .distinct()
                .toList();
        var typed = ollamaModel.getEditor().getText();
        ollamaModel.getItems().setAll(models);
        ollamaModel.getEditor().setText(typed);
        boolean reachable = status.ollama().stream().anyMatch(Status.Ollama::reachable);
        found.setText(
                !reachable
                        ? messages.text("window.prefs.ollama.none")
                        : messages.text("window.prefs.ollama.found", models.size()));
    }

    private String languageName(String code) {
        return switch (code) {
            case "ko" -> "한국어";
            case "en" -> "English";
            default -> messages.text("window.language.system");
        };
    }

    private static TextField field(String id, String value) {
        var field = new TextField(value);
        field.setId(id);
        return field;
    }

    private static ComboBox<String> choice(String id, List<String> values, String value, UnaryOperator<String> name) {
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

    private void section(String key) {
        var label = new Label(messages.text(key));
        label.getStyleClass().add("form-section");
        grid.add(label, 0, grid.getRowCount(), 2, 1);
    }

    private void row(String label, Node field) {
        var words = new Label(messages.text(label));
        words.setWrapText(true);
        words.setLabelFor(field);
        grid.addRow(grid.getRowCount(), words, field);
    }

    private void hint(String words) {
        var hint = new Label(words);
        hint.setWrapText(true);
        hint.getStyleClass().add("faint");
        grid.add(hint, 1, grid.getRowCount());
    }

    private Node title(Runnable cancel) {
        var title = new Label(messages.text("window.prefs"));
        title.getStyleClass().add("dialog-title");
        var row = new HBox(title, new Spacer(), Icons.button(Feather.X, messages.text("window.cancel"), cancel));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node buttons(BiConsumer<Settings, String> save, Runnable cancel) {
        var no = new Button(messages.text("window.cancel"));
        no.setOnAction(_ -> cancel.run());
        no.setCancelButton(true);
        var yes = new Button(messages.text("window.save"));
        yes.setId("save");
        yes.getStyleClass().add("accent");
        yes.setDefaultButton(true);
        yes.setOnAction(_ -> save.accept(draft().over(before), key.getText().strip()));
        var row = new HBox(10, new Spacer(), no, yes);
        row.setAlignment(Pos.CENTER_RIGHT);
        return row;
    }

    private PreferencesDraft draft() {
        return new PreferencesDraft(
                language.getValue(),
                theme.getValue(),
                font.getValue(),
                openAiModel.getText(),
                ollamaHosts.getText(),
                ollamaModel.getEditor().getText(),
                queries.getValue());
    }
}
