package app.munseo.desktop.why;

import app.munseo.app.Messages;
import app.munseo.app.Why;
import app.munseo.desktop.Outcome;
import app.munseo.document.Document;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Why a question finds a file, or why not.
public final class FileWhy extends WhyView {
    private static final int QUOTED = 400;

    private final WhyController controller;
    private final Document document;
    private final TextField question = new TextField();

    private FileWhy(Messages messages, WhyController controller, Places places, Document document) {
        super(messages, places, messages.text("window.why.file.title", document.path().getFileName()));
        this.controller = controller;
        this.document = document;
        question.setId("why-question");
        question.setPromptText(messages.text("window.why.question"));
        question.setAccessibleText(messages.text("window.why.question"));
        question.setOnAction(_ -> explain());
        var ask = new Button(messages.text("window.why.ask"));
        ask.getStyleClass().add("accent");
        ask.disableProperty().bind(question.textProperty().map(String::isBlank));
        ask.setOnAction(_ -> explain());
        HBox.setHgrow(question, Priority.ALWAYS);
        getChildren().add(1, new HBox(8, question, ask));
    }

    /// @param asked the question to begin with; empty where there is none
    public static FileWhy of(
            Messages messages, WhyController controller, Places places, Document document, String asked) {
        var view = new FileWhy(messages, controller, places, document);
        view.question.setText(asked);
        view.explain();
        return view;
    }

    @Override
    public void focus() {
        question.requestFocus();
        question.selectAll();
    }

    private void explain() {
        if (!question.getText().isBlank()) {
            loading();
            controller.file(question.getText().strip(), document.path(), new Outcome<>(this::show, this::fail));
        }
    }

    /// The last reason is the decisive one.
    private void show(Why why) {
        var steps = new VBox(8);
        steps.getStyleClass().add("why-steps");
        for (int i = 0; i < why.reasons().size(); i++) {
            boolean last = i == why.reasons().size() - 1;
            steps.getChildren()
                    .add(words(
                            "%d.  %s".formatted(i + 1, why.reasons().get(i).text(messages)),
                            last ? "why-verdict" : "why-words"));
        }
        why.best().ifPresent(chunk -> steps.getChildren().add(best(place("", chunk), chunk.text())));
        show(steps);
    }

    private Node best(Button place, String text) {
        var quote = words(text.length() > QUOTED ? text.substring(0, QUOTED) + "…" : text, "why-words");
        var best = new VBox(4, words(messages.text("window.why.best"), "faint"), place, quote);
        best.getStyleClass().add("nearest");
        return best;
    }
}
