package app.munseo.desktop.preferences;

import app.munseo.app.Messages;
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
        hint.getStyleClass().add("faint");
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
            taking.take(provider.getValue(), key.getText().strip(), word.equals("keep"));
            key.clear();
            told.setText(messages.text("window.prefs.key." + word + ".done", provider.getValue()));
            Icons.present(told, true);
        });
        return button;
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
