package app.munseo.desktop.ask;

import app.munseo.answer.Answer;
import app.munseo.answer.AnswerEvent;
import app.munseo.catalog.Judgements.Rating;
import app.munseo.document.Problem;
import app.munseo.document.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The conversation as it stands: exchanges in order, of which only the last may be running.
record AskState(List<Exchange> exchanges) {
    /// Earlier exchanges a question is understood with.
    private static final int REMEMBERED = 4;

    static final AskState EMPTY = new AskState(List.of());

    AskState {
        exchanges = List.copyOf(exchanges);
    }

    boolean busy() {
        return !exchanges.isEmpty() && exchanges.getLast().phase() == Exchange.Phase.RUNNING;
    }

    AskState asked(String question, String collection) {
        if (busy()) {
            throw new IllegalStateException("a question is under way");
        }
        var all = new ArrayList<>(exchanges);
        all.add(Exchange.asked(question, collection));
        return new AskState(all);
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

    /// @param rating null when it could not be kept
    AskState rated(Exchange exchange, @Nullable Rating rating) {
        return new AskState(exchanges.stream()
                .map(one -> one.equals(exchange) ? one.rated(rating) : one)
                .toList());
    }

    private AskState last(UnaryOperator<Exchange> change) {
        if (!busy()) {
            throw new IllegalStateException("no question is under way");
        }
        var all = new ArrayList<>(exchanges);
        all.add(change.apply(all.removeLast()));
        return new AskState(all);
    }

    /// What was said, for the next question: answered exchanges only, the newest last.
    List<Turn> history() {
        var turns = exchanges.stream()
                .filter(exchange -> exchange.phase() == Exchange.Phase.ANSWERED)
                .map(exchange -> new Turn(exchange.question(), exchange.text()))
                .toList();
        return turns.subList(Math.max(0, turns.size() - REMEMBERED), turns.size());
    }
}
