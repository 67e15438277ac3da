package app.munseo.desktop.why;

import app.munseo.app.Messages;
import app.munseo.app.Waterfall;
import app.munseo.app.Waterfall.Cut;
import app.munseo.desktop.Outcome;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// How an answer came about: words, ranks, sentences kept and left out, prompt.
public final class AnswerWhy extends WhyView {
    private static final int PROMPT_ROWS = 12;

    private AnswerWhy(Messages messages, Places places, String question) {
        super(messages, places, messages.text("window.why.title", question));
    }

    public static AnswerWhy of(Messages messages, WhyController controller, Places places, Trail trail) {
        var view = new AnswerWhy(messages, places, trail.question());
        view.loading();
        controller.answer(trail, new Outcome<>(view::show, view::fail));
        return view;
    }

    @Override
    public void focus() {
        requestFocus();
    }

    private void show(Waterfall waterfall) {
        var steps = new VBox(
                step("window.why.terms", terms(waterfall)),
                step("window.why.ranks", new WaysGrid(messages, this, waterfall.ways())),
                step("window.why.cuts", cuts(waterfall.cuts())),
                step("window.why.prompt", prompt(waterfall.prompt())));
        steps.getStyleClass().add("why-steps");
        show(steps);
    }

    private Node step(String key, Node content) {
        var step = new VBox(
                words(messages.text(key), "why-step-title"), words(messages.text(key + ".words"), "faint"), content);
        step.getStyleClass().add("why-step");
        return step;
    }

    private Node terms(Waterfall waterfall) {
        var terms = new FlowPane(6, 6);
        waterfall.terms().forEach(term -> {
            var chip = new Label(term);
            chip.getStyleClass().add("why-term");
            terms.getChildren().add(chip);
        });
        var all = new VBox(8, terms);
        waterfall.queries().stream()
                .skip(1)
                .forEach(query -> all.getChildren()
                        .add(words(messages.text("window.why.query", query), "why-words")));
        return all;
    }

    private Node cuts(List<Cut> cuts) {
        var all = new VBox(10);
        cuts.forEach(cut -> all.getChildren().add(new VBox(4, place("[" + cut.passage().number() + "]  ", cut.passage().chunk()), text(cut))));
        if (cuts.isEmpty()) {
            all.getChildren().add(words(messages.text("window.why.cuts.none"), "why-words"));
        }
        return all;
    }

    private static Node text(Cut cut) {
        var flow = new TextFlow();
        flow.getStyleClass().add("why-cut");
        cut.pieces().forEach(piece -> {
            var text = new Text(piece.text());
            text.getStyleClass().add(piece.kept() ? "why-kept" : "why-left-out");
            text.setStrikethrough(!piece.kept());
            flow.getChildren().add(text);
        });
        return flow;
    }

    private Node prompt(String prompt) {
        if (prompt.isEmpty()) {
            return words(messages.text("window.why.prompt.none"), "why-words");
        }
        var area = new TextArea(prompt);
        area.setId("why-prompt");
        area.setAccessibleText(messages.text("window.why.prompt"));
        area.setEditable(false);
        area.setWrapText(true);
        area.setPrefRowCount(PROMPT_ROWS);
        return area;
    }
}
