package app.munseo.desktop.preferences;

import app.munseo.app.Messages;
import app.munseo.app.Status;
import app.munseo.desktop.control.Icons;
import app.munseo.settings.Settings;
import atlantafx.base.controls.Spacer;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The settings dialog.
public final class PreferencesView extends VBox {
    private static final int LEAST_FONT = 80;
    private static final int MOST_FONT = 200;
    private static final int FONT_STEP = 5;
    private static final int MOST_QUERIES = 6;

    private final Messages messages;
    private final Settings before;
    private final ComboBox<String> language;
    private final ComboBox<String> theme;
    private final Spinner<Integer> font;
    private final PasswordField key = new PasswordField();
    private final TextField openAiModel;
    private final TextField ollamaHosts;
    private final ComboBox<String> ollamaModel = new ComboBox<>();
    private final Spinner<Integer> queries;
    private final Label found;

    /// @param save gets the new settings and the key, which is empty when none was typed
    public PreferencesView(Messages messages, Settings settings, BiConsumer<Settings, String> save, Runnable cancel) {
        this.messages = messages;
        this.before = settings;
        var draft = PreferencesDraft.of(settings);
        this.language = Form.choice("language", List.of("", "ko", "en"), draft.language(), this::languageName);
        this.theme = Form.choice("theme", List.of("system", "light", "dark"), draft.theme(), this::themeName);
        this.font = new Spinner<>(LEAST_FONT, MOST_FONT, draft.fontPercent(), FONT_STEP);
        this.openAiModel = Form.field("openai-model", draft.openAiModel());
        this.ollamaHosts = Form.field("ollama-hosts", draft.ollamaHosts());
        this.queries = new Spinner<>(0, MOST_QUERIES, draft.queries());
        prepare(draft);
        var form = new Form(messages);
        this.found = lay(form);
        setId("preferences");
        getStyleClass().add("dialog-card");
        getChildren().addAll(title(cancel), scrolling(form), buttons(save, cancel));
    }

    private void prepare(PreferencesDraft draft) {
        font.setId("font");
        queries.setId("queries");
        ollamaModel.setId("ollama-model");
        ollamaModel.setEditable(true);
        ollamaModel.setValue(draft.ollamaModel());
        ollamaModel.setPromptText(messages.text("window.prefs.ollama.any"));
        ollamaModel.setMaxWidth(Double.MAX_VALUE);
        key.setId("openai-key");
        key.setPromptText(messages.text("window.prefs.key.prompt"));
    }

    /// Fills `form`; gives the words that tell what was found of Ollama.
    private Label lay(Form form) {
        form.section("window.prefs.look");
        form.row("window.prefs.language", language);
        form.row("window.prefs.theme", theme);
        form.row("window.prefs.font", font);
        form.section("window.prefs.answers");
        form.row("window.prefs.key", key);
        form.hint("window.prefs.key.hint");
        form.row("window.prefs.openai.model", openAiModel);
        form.section("window.prefs.local");
        form.row("window.prefs.ollama.hosts", ollamaHosts);
        form.row("window.prefs.ollama.model", ollamaModel);
        var ollama = form.hint("window.prefs.ollama.looking");
        form.row("window.prefs.queries", queries);
        form.hint("window.prefs.queries.hint");
        return ollama;
    }

    private static ScrollPane scrolling(Form form) {
        var scrolling = new ScrollPane(form);
        scrolling.setFitToWidth(true);
        scrolling.getStyleClass().add("dialog-scroll");
        VBox.setVgrow(scrolling, Priority.ALWAYS);
        return scrolling;
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
                reachable
                        ? messages.text("window.prefs.ollama.found", models.size())
                        : messages.text("window.prefs.ollama.none"));
    }

    private String languageName(String code) {
        return switch (code) {
            case "ko" -> "한국어";
            case "en" -> "English";
            default -> messages.text("window.language.system");
        };
    }

    private String themeName(String code) {
        return messages.text("window.theme." + code);
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
