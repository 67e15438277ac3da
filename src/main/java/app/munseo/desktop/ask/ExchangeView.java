package app.munseo.desktop.ask;

import app.munseo.answer.Citation;
import app.munseo.answer.Passage;
import app.munseo.answer.Step;
import app.munseo.answer.Support;
import app.munseo.app.Messages;
import app.munseo.desktop.control.CitationMark;
import app.munseo.desktop.control.Icons;
import app.munseo.desktop.control.MarkdownView;
import app.munseo.document.DocumentId;
import app.munseo.document.Location;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A question, its steps, its answer and the sources of it.
final class ExchangeView extends VBox {
    private final Messages messages;
    private final AskActions actions;
    private final StepsView steps;
    private final MarkdownView text = new MarkdownView();
    private final VBox after = new VBox();
    private final ExchangeActions own;
    private final QuestionView question;
    private @Nullable Exchange shown;
    private MarkdownView.CitationMarks pending = this::pendingMark;

    ExchangeView(Messages messages, AskActions actions, ExchangeActions own) {
        this.messages = messages;
        this.actions = actions;
        this.own = own;
        this.steps = new StepsView(messages);
        getStyleClass().add("exchange");
        after.getStyleClass().add("answer-after");
        this.question = new QuestionView(messages, this::edit, own.version());
        getChildren().addAll(question, steps, text, after);
    }

    /// @param before the steps of the exchange before this one: what was said there is not said again
    void show(Exchange exchange, List<Step> before) {
        if (exchange.equals(shown)) {
            return;
        }
        shown = exchange;
        question.show(exchange);
        steps.show(exchange, before);
        text.show(exchange.text(), exchange.answer() == null ? pending : this::mark);
        after.getChildren().clear();
        switch (exchange.phase()) {
            case RUNNING -> {}
            case ANSWERED -> answered(exchange);
            case STOPPED -> notice(Feather.STOP_CIRCLE, "muted-icon", messages.text("window.stopped"));
            case FAILED ->
                notice(
                        Feather.ALERT_TRIANGLE,
                        "danger-icon",
                        exchange.problem() == null ? "" : messages.problem(exchange.problem()));
        }
        var left = new LeavingView(messages, this::place, this::open);
        left.show(exchange.kept().leaving(), exchange.answer(), actions.sent());
        after.getChildren().add(left);
    }

    private void edit(String words) {
        if (shown != null) {
            own.edit().accept(shown, words);
        }
    }

    /// A document that has left the library is named as it was.
    private String place(DocumentId document, int page) {
        var name = actions.place().apply(document, page);
        var path = shown == null ? null : shown.kept().paths().get(document);
        return name.isEmpty() && path != null ? String.valueOf(path.getFileName()) : name;
    }

    private Node pendingMark(int number, int offset) {
        var passage = shown == null ? Optional.<Passage>empty() : shown.passage(number);
        return passage.map(one -> mark(
                        number,
                        "pending",
                        one.text(),
                        one.chunk().id().document(),
                        one.spans().isEmpty() ? one.chunk().location() : one.spans().getFirst()))
                .orElseGet(() -> new CitationMark(number, "pending", "", spoken(number, "pending"), () -> {}));
    }

    private Node mark(int number, int offset) {
        return shown == null
                ? new Label()
                : shown.citation(number, offset).<Node>map(this::mark).orElseGet(() -> unknown(number));
    }

    /// What is not wholly borne out says why before it quotes.
    private Node mark(Citation citation) {
        var why = citation.reasons().stream().map(messages::reason).collect(Collectors.joining("\n"));
        return mark(
                citation.number(),
                judgement(citation.support()),
                why.isEmpty() ? citation.quote() : why + "\n\n" + citation.quote(),
                citation.document(),
                citation.location());
    }

    private Node mark(int number, String judgement, String words, DocumentId document, Location location) {
        var spoken = spoken(number, judgement) + " · " + place(document, location.page());
        return new CitationMark(number, judgement, words, spoken, () -> open(document, location));
    }

    private void open(DocumentId document, Location location) {
        if (shown != null) {
            own.opened().accept(shown, document);
        }
        actions.cite().accept(document, location);
    }

    private Node unknown(int number) {
        return new CitationMark(number, "unsupported", "", spoken(number, "unknown"), () -> {});
    }

    private String spoken(int number, String judgement) {
        return messages.text("window.citation." + judgement, number);
    }

    static String judgement(Support support) {
        return support.name().toLowerCase(Locale.ROOT);
    }

    private void answered(Exchange exchange) {
        if (exchange.answer() != null && !exchange.answer().found()) {
            notice(Feather.SEARCH, "muted-icon", messages.text("window.notfound"));
            var absence = exchange.answer().absence();
            if (absence != null) {
                after.getChildren().add(new AbsenceView(messages, actions.place(), actions.cite(), absence));
            }
        }
        var kept = exchange.answer() == null ? null : exchange.answer().kept();
        if (kept != null) {
            notice(Feather.CLOCK, "muted-icon", messages.text("window.kept", Date.from(kept)));
        }
        if (!exchange.citations().isEmpty()) {
            after.getChildren().add(new SourcesStrip(messages, this::place, this::open, own.pin(), exchange.citations()));
        }
        var copy = new Copying(messages, this::place).menu(exchange);
        var redo = Icons.button(Feather.REFRESH_CW, messages.text("window.again"), this::again);
        redo.setId("ask-again");
        var feedback = new FeedbackBar(messages, exchange, rating -> own.rate().accept(exchange, rating));
        var why = Icons.button(Feather.HELP_CIRCLE, messages.text("window.why"), this::why);
        why.setId("ask-why");
        var row = new HBox(2, copy, redo, why, feedback);
        row.setAlignment(Pos.CENTER_LEFT);
        after.getChildren().add(row);
    }

    private void again() {
        if (shown != null) {
            own.again().accept(shown);
        }
    }

    private void why() {
        if (shown != null) {
            own.why().accept(shown);
        }
    }

    private void notice(Feather icon, String iconClass, String words) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        var row = new HBox(8, Icons.of(icon, iconClass), label);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("answer-notice");
        after.getChildren().add(row);
        if (shown != null && shown.phase() != Exchange.Phase.ANSWERED) {
            after.getChildren().add(Icons.labelled(Feather.REFRESH_CW, messages.text("window.again"), this::again));
        }
    }
}
