package app.munseo.desktop.preferences;

import app.munseo.app.KnownModel;
import app.munseo.app.Messages;
import app.munseo.app.Status;
import app.munseo.app.Suggestion;
import app.munseo.desktop.control.Icons;
import app.munseo.settings.SettingText;
import app.munseo.settings.Settings;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Which models the person's own servers have, how trials of them went, and who should do which step.
final class ModelsRow extends VBox {
    private static final double GIGABYTE = 1e9;

    private final Messages messages;
    private final PreferencesActions actions;
    private final Supplier<Settings> settings;
    private final Label found = new Label();
    private final VBox rows = new VBox(4);
    private final Button suggested = new Button();
    private final Button trying;

    ModelsRow(Messages messages, PreferencesActions actions, Supplier<Settings> settings) {
        this.messages = messages;
        this.actions = actions;
        this.settings = settings;
        this.trying = Icons.labelled(Feather.ACTIVITY, messages.text("window.prefs.models.try"), this::tryAll);
        trying.setId("try-models");
        found.setText(messages.text("window.prefs.ollama.looking"));
        found.setWrapText(true);
        suggested.setId("use-suggestion");
        suggested.setWrapText(true);
        Icons.present(suggested, false);
        getStyleClass().add("setting");
        getChildren().addAll(found, rows, new HBox(8, trying), suggested);
    }

    void show(Status status) {
        var models = status.ollama().stream()
                .flatMap(server -> server.models().stream())
                .distinct()
                .toList();
        boolean reachable = status.ollama().stream().anyMatch(Status.Ollama::reachable);
        found.setText(
                reachable
                        ? messages.text("window.prefs.ollama.found", models.size())
                        : messages.text("window.prefs.ollama.none"));
    }

    private void tryAll() {
        trying.setDisable(true);
        actions.tryModels().accept(this::show);
    }

    private void show(List<KnownModel> models, boolean all) {
        rows.getChildren().setAll(models.stream().map(this::row).toList());
        trying.setDisable(!all);
        var suggestion = Suggestion.of(models);
        suggested.setText(messages.text(
                "window.prefs.models.use", name(suggestion.expand()), name(suggestion.compress()), name(suggestion.answer())));
        suggested.setOnAction(_ -> use(suggestion));
        Icons.present(suggested, all && suggestion.expand().isPresent());
    }

    private String name(Optional<String> reference) {
        return reference.orElseGet(() -> messages.text("cli.models.nobody"));
    }

    private Label row(KnownModel model) {
        var trial = model.trial();
        var words = messages.text("window.prefs.models.one", model.reference(), model.size() / GIGABYTE);
        var label = new Label(
                trial == null
                        ? words
                        : words
                                + messages.text(
                                        "cli.models.trial",
                                        trial.tokensPerSecond(),
                                        messages.text("cli.models." + trial.json()),
                                        messages.text("cli.models." + trial.korean())),
                Icons.of(trial == null ? Feather.CPU : Feather.CHECK, "muted-icon"));
        label.setWrapText(true);
        return label;
    }

    private void use(Suggestion suggestion) {
        var next = settings.get();
        next = with(next, "roles.expand", suggestion.expand());
        next = with(next, "roles.compress", suggestion.compress());
        actions.changed().accept(next);
        Icons.present(suggested, false);
    }

    private static Settings with(Settings settings, String path, Optional<String> reference) {
        return reference.map(model -> SettingText.with(settings, path, model)).orElse(settings);
    }

    boolean seek(List<String> words) {
        var all = (messages.text("window.prefs.models.try") + " ollama").toLowerCase(Locale.ROOT);
        boolean there = words.stream().allMatch(all::contains);
        Icons.present(this, there);
        return there;
    }
}
