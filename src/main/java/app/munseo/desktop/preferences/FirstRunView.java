package app.munseo.desktop.preferences;

import app.munseo.app.Messages;
import app.munseo.app.Status;
import app.munseo.desktop.control.Icons;
import app.munseo.settings.Settings;
import atlantafx.base.controls.Spacer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What a person is asked when Munseo is opened for the first time: language, sample files, local models, and a key
/// for those who want one. All of it can be left as it is.
public final class FirstRunView extends VBox {
    private static final List<String> MODELS = List.of("ollama pull exaone3.5:7.8b", "ollama pull bge-m3");

    private final Messages messages;
    private final Label found = new Label();
    private final VBox commands = new VBox(6);

    /// @param language gets `ko` or `en`
    /// @param samples adds the sample library; empty where there is none
    public FirstRunView(
            Messages messages,
            Settings settings,
            PreferencesActions.Key key,
            Consumer<String> language,
            Optional<Runnable> samples,
            Runnable close) {
        this.messages = messages;
        setId("first-run");
        getStyleClass().add("dialog-card");
        var title = new Label(messages.text("window.first"));
        title.getStyleClass().add("dialog-title");
        found.setText(messages.text("window.prefs.ollama.looking"));
        found.setWrapText(true);
        found.setMinHeight(USE_PREF_SIZE);
        getChildren()
                .addAll(
                        title,
                        languages(language),
                        section("window.first.local", found, commands),
                        section("window.first.key", new KeyRow(messages, settings, key)),
                        buttons(samples, close));
    }

    private Node languages(Consumer<String> language) {
        var row = new HBox(8);
        for (var code : List.of("ko", "en")) {
            var button = new ToggleButton(messages.text("setting.appearance.language." + code));
            button.setId("first-" + code);
            button.setSelected(messages.locale().getLanguage().equals(code));
            button.setOnAction(_ -> language.accept(code));
            row.getChildren().add(button);
        }
        return row;
    }

    private VBox section(String key, Node... content) {
        var title = new Label(messages.text(key));
        title.getStyleClass().add("form-section");
        var section = new VBox(8, title);
        section.getChildren().addAll(content);
        return section;
    }

    private Node buttons(Optional<Runnable> samples, Runnable close) {
        var row = new HBox(10);
        row.setAlignment(Pos.CENTER_LEFT);
        samples.ifPresent(add -> {
            var button = Icons.labelled(Feather.BOOK_OPEN, messages.text("window.welcome.samples"), () -> {
                close.run();
                add.run();
            });
            button.setId("first-samples");
            row.getChildren().add(button);
        });
        var begin = new Button(messages.text("window.first.begin"));
        begin.setId("first-begin");
        begin.setDefaultButton(true);
        begin.getStyleClass().add("accent");
        begin.setOnAction(_ -> close.run());
        row.getChildren().addAll(new Spacer(), begin);
        return row;
    }

    /// Shows what was found of Ollama, and how to get what is missing.
    public void show(Status status) {
        var reachable = status.ollama().stream().filter(Status.Ollama::reachable).toList();
        var models = reachable.stream().flatMap(server -> server.models().stream()).distinct().toList();
        commands.getChildren().clear();
        if (reachable.isEmpty()) {
            found.setText(messages.text("window.first.none"));
            commands.getChildren().add(command("ollama serve"));
        } else if (models.isEmpty()) {
            found.setText(messages.text("window.first.nomodels"));
        } else {
            found.setText(messages.text("window.first.models", String.join(", ", models)));
            return;
        }
        MODELS.forEach(model -> commands.getChildren().add(command(model)));
    }

    private Node command(String words) {
        var label = new Label(words);
        label.getStyleClass().add("key");
        var copy = Icons.button(Feather.COPY, messages.text("window.first.copy", words), () ->
                Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, words)));
        copy.getStyleClass().add("copy-command");
        var row = new HBox(6, label, copy);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
