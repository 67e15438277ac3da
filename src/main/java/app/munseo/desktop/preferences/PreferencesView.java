package app.munseo.desktop.preferences;

import app.munseo.app.Messages;
import app.munseo.app.Status;
import app.munseo.desktop.control.Icons;
import app.munseo.desktop.control.SearchField;
import app.munseo.settings.Settings;
import atlantafx.base.controls.Spacer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/// All settings, found by their words, each taken into use at once.
public final class PreferencesView extends VBox {
    private static final Duration REST = Duration.millis(300);

    private final Messages messages;
    private final PreferencesActions actions;
    private final List<SettingRow> rows = new ArrayList<>();
    private final VBox content = new VBox();
    private final KeyRow keys;
    private final ModelsRow models;
    private final PromptRow prompt;
    private final Label nothing;
    private final PauseTransition rest = new PauseTransition(REST);
    private Settings settings;
    private long rendering;

    public PreferencesView(Messages messages, Settings settings, PreferencesActions actions) {
        this.messages = messages;
        this.settings = settings;
        this.actions = actions;
        this.keys = new KeyRow(messages, settings, actions.key());
        this.models = new ModelsRow(messages, actionsHere(), this::settings);
        this.prompt = new PromptRow(messages);
        this.nothing = new Label(messages.text("window.prefs.nomatch"));
        setId("preferences");
        getStyleClass().add("dialog-card");
        content.getStyleClass().add("settings");
        Section.ALL.forEach(section -> content.getChildren().add(section(section)));
        content.getChildren().add(nothing);
        Icons.present(nothing, false);
        rest.setOnFinished(_ -> render());
        getChildren().addAll(title(), search(), scrolling(), files());
        render();
    }

    private Settings settings() {
        return settings;
    }

    private void changed(Settings next) {
        settings = next;
        actions.changed().accept(next);
        rows.forEach(SettingRow::show);
        rest.playFromStart();
    }

    private PreferencesActions actionsHere() {
        return new PreferencesActions(
                this::changed,
                actions.key(),
                actions.tryModels(),
                actions.render(),
                actions.write(),
                actions.read(),
                actions.close());
    }

    /// Only the newest settings count, and only once the hand has rested.
    private void render() {
        long mine = ++rendering;
        actions.render().accept(settings.prompts().profile(), (profile, rendered) -> {
            if (mine == rendering) {
                prompt.show(profile, rendered);
            }
        });
    }

    private Node section(Section section) {
        var title = new Label(messages.text("settings." + section.name()));
        title.getStyleClass().add("form-section");
        var box = new VBox(title);
        box.getStyleClass().add("settings-section");
        if (section.name().equals("answers")) {
            box.getChildren().add(keys);
        }
        for (var setting : section.settings()) {
            var row = new SettingRow(messages, setting, this::settings, this::changed);
            rows.add(row);
            box.getChildren().add(row);
        }
        switch (section.name()) {
            case "local" -> box.getChildren().add(models);
            case "prompts" -> box.getChildren().add(prompt);
            default -> {}
        }
        return box;
    }

    private Node title() {
        var title = new Label(messages.text("window.prefs"));
        title.getStyleClass().add("dialog-title");
        var close = Icons.button(Feather.X, messages.text("window.close"), actions.close());
        close.setId("preferences-close");
        var row = new HBox(title, new Spacer(), close);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node search() {
        var field = new SearchField("preferences-search", messages.text("window.prefs.search"));
        field.textProperty().addListener((_, _, text) -> seek(text));
        return field;
    }

    private ScrollPane scrolling() {
        var scrolling = new ScrollPane(content);
        scrolling.setFitToWidth(true);
        scrolling.getStyleClass().add("dialog-scroll");
        VBox.setVgrow(scrolling, Priority.ALWAYS);
        return scrolling;
    }

    private Node files() {
        var write = Icons.labelled(Feather.UPLOAD, messages.text("window.prefs.export"), actions.write());
        write.setId("preferences-export");
        var read = Icons.labelled(Feather.DOWNLOAD, messages.text("window.prefs.import"), actions.read());
        read.setId("preferences-import");
        var hint = new Label(messages.text("window.prefs.files.hint"));
        hint.getStyleClass().add("faint");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        return new VBox(8, hint, new HBox(10, new Spacer(), read, write));
    }

    private void seek(String typed) {
        var words = Stream.of(typed.toLowerCase(Locale.ROOT).split("\\s+")).filter(word -> !word.isEmpty()).toList();
        boolean any = false;
        for (var node : content.getChildren()) {
            if (node instanceof VBox section) {
                boolean shown = show(section, words);
                Icons.present(section, shown);
                any |= shown;
            }
        }
        Icons.present(nothing, !any);
    }

    private static boolean show(VBox section, List<String> words) {
        var name = section.getChildren().getFirst() instanceof Label title ? title.getText() : "";
        boolean any = false;
        for (var node : section.getChildren()) {
            any |= switch (node) {
                case SettingRow row -> row.seek(words, name);
                case KeyRow row -> row.seek(words);
                case ModelsRow row -> row.seek(words);
                case PromptRow row -> row.seek(words);
                default -> false;
            };
        }
        return any;
    }

    /// Shows which local models there are, once that is known.
    public void show(Status status) {
        models.show(status);
        var references = status.ollama().stream()
                .flatMap(server -> server.models().stream())
                .map("ollama:"::concat)
                .distinct()
                .toList();
        rows.forEach(row -> row.offer(references));
    }
}
