package app.munseo.desktop.ask;

import app.munseo.answer.Step;
import app.munseo.app.Messages;
import app.munseo.desktop.control.Icons;
import atlantafx.base.controls.RingProgressIndicator;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The steps of an answer: all of them while they run, one line with a way to see the rest when they are over. What
/// could only be done in a lesser way stays in sight.
final class StepsView extends VBox {
    private final Messages messages;
    private final StepWords words;
    private @Nullable Exchange shown;
    private boolean open;

    StepsView(Messages messages) {
        this.messages = messages;
        this.words = new StepWords(messages);
        getStyleClass().add("steps");
    }

    void show(Exchange exchange, List<Step> before) {
        if (shown != null && same(shown, exchange)) {
            return;
        }
        shown = exchange;
        getChildren().clear();
        if (exchange.phase() == Exchange.Phase.ANSWERED) {
            getChildren().add(summary(exchange, before));
        }
        if (open || exchange.phase() != Exchange.Phase.ANSWERED) {
            exchange.steps().forEach(step -> getChildren().add(row(step)));
            queries(exchange.queries());
        }
        if (!exchange.doing().isEmpty()) {
            getChildren().add(row(ring(), new Label(words.name(exchange.doing()) + " …")));
        }
        degradations(exchange, open ? List.of() : before);
    }

    private static boolean same(Exchange one, Exchange other) {
        return one.phase() == other.phase()
                && one.doing().equals(other.doing())
                && one.steps().equals(other.steps())
                && one.queries().equals(other.queries())
                && one.restarted() == other.restarted();
    }

    private Node summary(Exchange exchange, List<Step> before) {
        long millis = exchange.steps().stream().mapToLong(Step::millis).sum();
        var by = exchange.answer() == null ? "" : exchange.answer().answeredBy();
        var label = new Label(words.answered(by, millis));
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        var toggle = new Hyperlink(messages.text(open ? "window.steps.hide" : "window.steps.show"));
        toggle.getStyleClass().add("steps-toggle");
        toggle.setMinWidth(USE_PREF_SIZE);
        toggle.setOnAction(_ -> {
            open = !open;
            shown = null;
            show(exchange, before);
        });
        return row(Icons.of(Feather.CHECK, "muted-icon"), label, toggle);
    }

    private Node row(Step step) {
        var icon = step.degraded() == null
                ? Icons.of(Feather.CHECK, "muted-icon")
                : Icons.of(Feather.CORNER_DOWN_RIGHT, "warning-icon");
        var name = new Label(words.name(step.name()));
        return row(icon, name, faint(words.who(step.by())), faint(words.took(step.millis())));
    }

    private void queries(List<String> queries) {
        if (queries.size() > 1) {
            var derived = String.join("  ·  ", queries.subList(1, queries.size()));
            var label = faint(messages.text("window.queries", derived));
            label.setWrapText(true);
            getChildren().add(label);
        }
    }

    private void degradations(Exchange exchange, List<Step> before) {
        var said = new ArrayList<>(words.degraded(exchange.steps()));
        said.removeAll(words.degraded(before));
        if (exchange.restarted() != null) {
            var reason = messages.problem(exchange.restarted(), messages.text("window.model"));
            said.add(messages.text("window.restarted") + " " + reason);
        }
        if (!said.isEmpty()) {
            getChildren().add(notice(String.join("\n", said)));
        }
    }

    private static Node notice(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        var notice = row(Icons.of(Feather.INFO, "warning-icon"), label);
        notice.getStyleClass().add("step-notice");
        return notice;
    }

    private static HBox row(Node... nodes) {
        var row = new HBox(8, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Node ring() {
        var ring = new RingProgressIndicator();
        ring.getStyleClass().add("step-ring");
        return ring;
    }

    private static Label faint(String text) {
        var label = new Label(text);
        label.getStyleClass().add("faint");
        return label;
    }
}
