package app.munseo.desktop.preferences;

import app.munseo.app.Messages;
import app.munseo.app.StoredKeys.Stored;
import app.munseo.desktop.Outcome;
import app.munseo.desktop.control.Icons;
import app.munseo.settings.Providers.Server;
import app.munseo.settings.Settings;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Where a provider's key is entered: for this session, or into the system's keychain.
final class KeyRow extends VBox {
    private final Messages messages;
    private final ComboBox<String> provider = new ComboBox<>();
    private final PasswordField key = new PasswordField();
    private final Label told = new Label();

    KeyRow(Messages messages, Settings settings, PreferencesActions.Key taking) {
        this.messages = messages;
        provider.setId("key-provider");
        provider.setAccessibleText(messages.text("window.prefs.key.provider"));
        provider.getItems()
                .setAll(Stream.concat(
                                Stream.of("openai", "anthropic", "gemini"),
                                settings.providers().servers().stream().map(Server::name))
                        .toList());
        provider.setValue("openai");
        key.setId("key");
        key.setPromptText(messages.text("window.prefs.key"));
        key.setAccessibleText(messages.text("window.prefs.key"));
        HBox.setHgrow(key, Priority.ALWAYS);
        var hint = new Label(messages.text("window.prefs.key.hint"));
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        hint.getStyleClass().add("faint");
        told.setId("key-told");
        told.setWrapText(true);
        told.setMinHeight(USE_PREF_SIZE);
        Icons.present(told, false);
        getStyleClass().add("setting");
        getChildren()
                .addAll(
                        new Label(messages.text("window.prefs.key")),
                        hint,
                        new HBox(8, provider, key, button("session", taking), button("keep", taking)),
                        told);
    }

    private Button button(String word, PreferencesActions.Key taking) {
        var button = new Button(messages.text("window.prefs.key." + word));
        button.setId("key-" + word);
        button.setMinWidth(USE_PREF_SIZE);
        button.disableProperty().bind(key.textProperty().map(String::isBlank));
        button.setOnAction(_ -> {
            var whose = provider.getValue();
            var typed = key.getText().strip();
            key.clear();
            key.requestFocus(); // its button, which has the focus, is out of use now
            tell(messages.text("window.prefs.key." + word + ".doing", whose));
            taking.take(
                    whose,
                    typed,
                    word.equals("keep"),
                    new Outcome<>(fate -> tell(words(whose, fate)), problem -> tell(messages.problem(problem))));
        });
        return button;
    }

    private void tell(String words) {
        told.setText(words);
        Icons.present(told, true);
    }

    private String words(String whose, KeyFate fate) {
        return switch (fate) {
            case KeyFate.Session() -> messages.text("window.prefs.key.session.done", whose);
            case KeyFate.Kept(var stored) -> kept(whose, stored);
            case KeyFate.NotKept(var why) ->
                messages.text("window.prefs.key.keep.failed", whose, messages.problem(why));
        };
    }

    private String kept(String whose, Stored stored) {
        var place = messages.text("cli.key.kept", whose, messages.text("cli.key.place." + stored.place()));
        return stored.isInFile() ? place + "\n" + messages.text("cli.key.file") : place;
    }

    boolean seek(List<String> words) {
        var all = (messages.text("window.prefs.key") + " " + messages.text("window.prefs.key.hint")
                        + " openai anthropic gemini")
                .toLowerCase(Locale.ROOT);
        boolean there = words.stream().allMatch(all::contains);
        Icons.present(this, there);
        return there;
    }
}
