package app.munseo.desktop.ask;

import app.munseo.answer.Answer;
import app.munseo.answer.AnswerEvent;
import app.munseo.catalog.Judgements.Rating;
import app.munseo.conversation.OpenThread;
import app.munseo.conversation.PinnedText;
import app.munseo.desktop.find.Where;
import app.munseo.desktop.why.Trail;
import app.munseo.document.Problem;
import app.munseo.document.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The conversation as it stands: exchanges in order, of which only the last may be running.
///
/// @param thread where it is kept; 0 before its first question
/// @param title its name; empty before its first question
/// @param pins what each of its answers is shown
record AskState(long thread, String title, List<Exchange> exchanges, List<PinnedText> pins) {
    static final AskState EMPTY = new AskState(0, "", List.of(), List.of());

    AskState {
        exchanges = List.copyOf(exchanges);
        pins = List.copyOf(pins);
    }

    /// A thread as it is kept.
    static AskState of(OpenThread thread) {
        var where = Where.in(thread.info().collection());
        return new AskState(
                thread.info().id(),
                thread.info().title(),
                thread.turns().stream().map(turn -> Exchange.of(turn, where)).toList(),
                thread.pins());
    }

    /// Whether nothing has been asked yet, here or in a kept thread.
    boolean isNew() {
        return thread == 0 && exchanges.isEmpty();
    }

    boolean busy() {
        return !exchanges.isEmpty() && exchanges.getLast().phase() == Exchange.Phase.RUNNING;
    }

    /// @param instead the exchange it takes the place of, which goes with all that follow; null where it comes next
    AskState asked(String question, Where where, @Nullable Exchange instead) {
        if (busy()) {
            throw new IllegalStateException("a question is under way");
        }
        int place = instead == null ? exchanges.size() : exchanges.indexOf(instead);
        var all = new ArrayList<>(exchanges.subList(0, place));
        all.add(Exchange.asked(question, where));
        return new AskState(thread, title, all, pins);
    }

    /// The same, kept in a thread that was made for it.
    AskState in(long made) {
        return new AskState(made, title, exchanges, pins);
    }

    AskState after(List<AnswerEvent> events) {
        return last(exchange -> {
            var next = exchange;
            for (var event : events) {
                next = next.after(event);
            }
            return next;
        });
    }

    AskState answered(Answer answer) {
        return last(exchange -> exchange.answered(answer));
    }

    AskState ended(Problem why) {
        return last(exchange -> exchange.ended(why));
    }

    /// The same exchanges, each with where the thread keeps it.
    AskState kept(OpenThread now) {
        var all = new ArrayList<>(exchanges);
        for (int i = 0; i < Math.min(all.size(), now.turns().size()); i++) {
            all.set(i, all.get(i).kept(Kept.in(now.turns().get(i))));
        }
        return new AskState(thread, now.info().title(), all, now.pins());
    }

    /// @param rating null when it could not be kept
    AskState rated(Exchange exchange, @Nullable Rating rating) {
        return new AskState(
                thread,
                title,
                exchanges.stream()
                        .map(one -> one.equals(exchange) ? one.rated(rating) : one)
                        .toList(),
                pins);
    }

    private AskState last(UnaryOperator<Exchange> change) {
        if (!busy()) {
            throw new IllegalStateException("no question is under way");
        }
        var all = new ArrayList<>(exchanges);
        all.add(change.apply(all.removeLast()));
        return new AskState(thread, title, all, pins);
    }

    /// The last answer, where it is finished and has one.
    Optional<Answer> finished() {
        return exchanges.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(exchanges.getLast().answer()).filter(Answer::found);
    }

    /// All that was asked and answered.
    List<String> words() {
        return exchanges.stream()
                .flatMap(exchange -> Stream.of(exchange.question(), exchange.text()))
                .toList();
    }

    /// What is known of how the answer of `exchange` came about, where it has one.
    Optional<Trail> trail(Exchange exchange) {
        var before = exchanges.subList(0, Math.max(0, exchanges.indexOf(exchange)));
        return Optional.ofNullable(exchange.answer())
                .map(answer -> new Trail(
                        exchange.question(), exchange.where(), said(before), exchange.queries(), answer));
    }

    private static List<Turn> said(List<Exchange> before) {
        return before.stream()
                .filter(exchange -> exchange.phase() == Exchange.Phase.ANSWERED)
                .map(exchange -> new Turn(exchange.question(), exchange.text()))
                .toList();
    }
}
