package app.munseo.desktop.ask;

import app.munseo.answer.Answer;
import app.munseo.answer.AnswerEvent;
import app.munseo.catalog.Judgements.Rating;
import app.munseo.desktop.Background;
import app.munseo.desktop.Outcome;
import app.munseo.desktop.Running;
import app.munseo.document.DocumentId;
import app.munseo.document.Problem;
import app.munseo.document.Question;
import app.munseo.document.Scope;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Asks questions one at a time and keeps the conversation. Everything here happens on the UI thread.
public final class AskController {
    private final AskPort port;
    private final Background background;
    private final Runnable asked;
    private Consumer<? super AskState> shown = _ -> {};
    private AskState state = AskState.EMPTY;
    private @Nullable Running running;

    /// @param asked runs after each question, whatever came of it
    public AskController(AskPort port, Background background, Runnable asked) {
        this.port = port;
        this.background = background;
        this.asked = asked;
    }

    /// Shows the state, and each that follows, to `view`.
    void shownBy(Consumer<? super AskState> view) {
        shown = view;
        view.accept(state);
    }

    private void show(AskState next) {
        state = next;
        shown.accept(next);
    }

    public boolean busy() {
        return state.busy();
    }

    /// Asks `text` of a collection, or of the whole library where `collection` is empty.
    void ask(String text, String collection) {
        start(port.ask(), text, collection);
    }

    /// Asks the question of `exchange` anew, whatever was answered before.
    void again(Exchange exchange) {
        if (!busy()) {
            start(port.askAgain(), exchange.question(), exchange.collection());
        }
    }

    private void start(
            BiFunction<Question, Consumer<? super AnswerEvent>, Answer> asking, String text, String collection) {
        var history = state.history();
        show(state.asked(text, collection));
        running = background.<AnswerEvent, Answer>start(
                "ask",
                listener -> asking.apply(new Question(text, scope(collection), history), listener),
                events -> show(state.after(events)),
                new Outcome<>(this::answered, this::ended));
    }

    /// Takes note of an opened citation.
    void opened(Exchange exchange, DocumentId document) {
        background.start(
                "opened",
                () -> {
                    port.opened().accept(exchange.question(), document);
                    return true;
                },
                new Outcome<Boolean>(_ -> {}, _ -> {}));
    }

    /// Takes note of what the person thinks of the answer in `exchange`.
    void rate(Exchange exchange, Rating rating) {
        show(state.rated(exchange, rating));
        background.start(
                "rated",
                () -> {
                    port.rated().accept(rating, exchange.cited());
                    return true;
                },
                new Outcome<Boolean>(_ -> {}, _ -> show(state.rated(exchange.rated(rating), null))));
    }

    private Scope scope(String collection) {
        return collection.isEmpty() ? Scope.everything() : port.scope().apply(collection);
    }

    private void answered(Answer answer) {
        show(state.answered(answer));
        asked.run();
    }

    private void ended(Problem problem) {
        show(state.ended(problem));
        asked.run();
    }

    public void stop() {
        if (state.busy() && running != null) {
            running.cancel();
        }
    }

    /// The questions of this conversation, the newest first.
    List<String> earlier() {
        return state.exchanges().reversed().stream().map(Exchange::question).distinct().toList();
    }

    /// Begins a new conversation.
    public void clear() {
        if (!state.busy()) {
            show(AskState.EMPTY);
        }
    }
}
