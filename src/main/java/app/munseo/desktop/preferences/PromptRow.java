package app.munseo.desktop.preferences;

import app.munseo.app.Messages;
import app.munseo.desktop.control.Icons;
import app.munseo.llm.Prompt;
import app.munseo.settings.Prompts.Profile;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/// What the profile in use makes of a question, as a model would get it.
final class PromptRow extends VBox {
    private static final int LINES = 12;

    private final Messages messages;
    private final Label title = new Label();
    private final TextArea rendered = new TextArea();

    PromptRow(Messages messages) {
        this.messages = messages;
        rendered.setId("prompt-preview");
        rendered.setEditable(false);
        rendered.setWrapText(true);
        rendered.setPrefRowCount(LINES);
        rendered.setAccessibleText(messages.text("window.prefs.preview", ""));
        getStyleClass().add("setting");
        getChildren().addAll(title, rendered);
    }

    void show(Profile profile, Prompt prompt) {
        title.setText(messages.text("window.prefs.preview", profile.name()));
        rendered.setText(prompt.system().strip() + "\n\n--------\n\n" + prompt.user().strip());
    }

    boolean seek(List<String> words) {
        boolean there = words.stream()
                .allMatch(messages.text("window.prefs.preview", "").toLowerCase(Locale.ROOT)::contains);
        Icons.present(this, there);
        return there;
    }
}
