package app.munseo.desktop.ask;

import app.munseo.answer.Answer;
import app.munseo.answer.AnswerEvent;
import app.munseo.catalog.Judgements.Rating;
import app.munseo.conversation.OpenThread;
import app.munseo.conversation.PinnedText;
import app.munseo.desktop.Background;
import app.munseo.desktop.Outcome;
import app.munseo.desktop.Running;
import app.munseo.desktop.find.Where;
import app.munseo.desktop.why.Trail;
import app.munseo.document.DocumentId;
import app.munseo.document.Location;
import app.munseo.document.Problem;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Asks questions one at a time in the thread that is open, and opens threads. An answer whose thread is left is
/// finished and kept behind the window. Everything here happens on the UI thread.
public final class AskController {
    private final AskPort port;
    private final Background background;
    private final Runnable changed;
    private final Consumer<? super Problem> failed;
    private Consumer<? super AskState> shown = _ -> {};
    private Consumer<? super Offered> offering = _ -> {};
    private AskState state = AskState.EMPTY;
    private Offered offered = Offered.NOTHING;
    /// Whether other first questions are to be made when they are next in sight: that takes seconds of a processor.
    private boolean outdated;
    private @Nullable Running running;
    /// Tells what is under way for the conversation on screen from what is under way for one that was left.
    private long visit;

    /// @param changed runs after each question, whatever came of it, and when another thread is open
    /// @param failed gets what went wrong outside of a question
    public AskController(AskPort port, Background background, Runnable changed, Consumer<? super Problem> failed) {
        this.port = port;
        this.background = background;
        this.changed = changed;
        this.failed = failed;
    }

    /// Shows the state, and each that follows, to `view`.
    void shownBy(Consumer<? super AskState> view) {
        shown = view;
        view.accept(state);
    }

    /// Offers questions, and those that take their place, to `view`.
    void offeredBy(Consumer<? super Offered> view) {
        offering = view;
        view.accept(offered);
    }

    private void offer(Offered next) {
        offered = next;
        offering.accept(next);
    }

    /// Offers first questions, and further ones where an answer is on screen: the documents are other ones, or the
    /// person wants questions offered, or no more.
    public void suggest() {
        outdated = true;
        first();
        further();
    }

    private void first() {
        if (outdated && state.isNew()) {
            outdated = false;
            background.start(
                    "first questions",
                    () -> port.suggests().first(),
                    new Outcome<List<String>>(questions -> offer(offered.first(questions)), failed));
        }
    }

    private void further() {
        long mine = visit;
        var said = state.words();
        state.finished()
                .ifPresent(last -> background.start(
                        "further questions",
                        () -> port.suggests().next(said, last),
                        new Outcome<List<String>>(
                                questions -> {
                                    if (mine == visit && !busy()) {
                                        offer(offered.next(questions));
                                    }
                                },
                                failed)));
    }

    private void show(AskState next) {
        state = next;
        shown.accept(next);
        first();
    }

    public boolean busy() {
        return state.busy();
    }

    /// The thread that is open; 0 for a new one.
    public long thread() {
        return state.thread();
    }

    /// Asks the next question; types and days become conditions in it.
    void ask(String text, Where where) {
        put(where.before(text), where.places(), null, false);
    }

    /// Asks the question of `exchange` anew, whatever was answered before; the answer before stays as another version.
    void again(Exchange exchange) {
        put(exchange.question(), exchange.where(), exchange, true);
    }

    /// Puts the question of `exchange` in other words; what followed it stays as another version.
    void edit(Exchange exchange, String text) {
        put(text, exchange.where(), exchange, false);
    }

    private void put(String text, Where where, @Nullable Exchange instead, boolean fresh) {
        if (busy() || (instead != null && instead.kept().turn() == 0)) {
            return;
        }
        long turn = instead == null ? 0 : instead.kept().turn();
        offer(offered.next(List.of()));
        show(state.asked(text, where, instead));
        long mine = ++visit;
        if (state.thread() != 0) {
            start(new Put(state.thread(), turn, text, where, fresh), mine);
            return;
        }
        running = background.start(
                "begin",
                () -> port.talk().begin(text, where),
                new Outcome<Long>(thread -> begun(new Put(thread, 0, text, where, fresh), mine), problem -> {
                    if (mine == visit) {
                        show(state.ended(problem));
                    }
                }));
    }

    private void begun(Put question, long mine) {
        if (mine == visit) {
            show(state.in(question.thread()));
        }
        start(question, mine);
    }

    private void start(Put question, long mine) {
        var started = background.<AnswerEvent, Answer>start(
                "ask",
                listener -> port.talk().ask(question, listener),
                events -> {
                    if (mine == visit) {
                        show(state.after(events));
                    }
                },
                new Outcome<>(
                        answer -> ended(question, mine, now -> now.answered(answer)),
                        problem -> ended(question, mine, now -> now.ended(problem))));
        if (mine == visit) {
            running = started;
        }
    }

    private void ended(Put question, long mine, UnaryOperator<AskState> end) {
        if (mine == visit) {
            show(end.apply(state));
            name(question.thread());
        }
        if (state.thread() == question.thread()) {
            boolean here = mine == visit;
            read(() -> port.talk().open(question.thread()), now -> here ? state.kept(now) : AskState.of(now));
        } else {
            changed.run();
        }
    }

    /// After the first answer.
    private void name(long thread) {
        if (state.exchanges().size() == 1) {
            background.start(
                    "name",
                    () -> {
                        port.talk().name(thread);
                        return port.talk().open(thread);
                    },
                    new Outcome<OpenThread>(now -> take(now, state::kept), failed));
        }
    }

    private void read(Callable<OpenThread> reading, Function<OpenThread, AskState> next) {
        background.start("thread", reading, new Outcome<OpenThread>(now -> take(now, next), failed));
    }

    /// Shows what was read, unless the person has gone on meanwhile.
    private void take(OpenThread read, Function<OpenThread, AskState> next) {
        if (state.thread() == read.info().id() && !busy()) {
            show(next.apply(read));
            further();
        }
        changed.run();
    }

    /// Opens a kept thread.
    public void open(long thread) {
        leave(new AskState(thread, "", List.of(), List.of()));
        read(() -> port.talk().open(thread), AskState::of);
    }

    /// Opens the thread of the last time, where it is still there.
    public void reopen(long thread) {
        leave(new AskState(thread, "", List.of(), List.of()));
        background.start(
                "thread",
                () -> port.talk().open(thread),
                new Outcome<OpenThread>(now -> take(now, AskState::of), _ -> clear()));
    }

    /// Has every later answer shown a stretch of a document.
    void pin(DocumentId document, Location location) {
        long thread = state.thread();
        if (thread != 0) {
            read(() -> port.talk().pin(thread, document, location), state::kept);
        }
    }

    /// Takes a pin off.
    void unpin(PinnedText pin) {
        long thread = state.thread();
        read(() -> port.talk().unpin(thread, pin.pin().id()), state::kept);
    }

    /// Goes to another version of a question.
    void version(long turn) {
        long thread = state.thread();
        if (!busy()) {
            read(() -> port.talk().show(thread, turn), AskState::of);
        }
    }

    /// Begins a new conversation.
    public void clear() {
        leave(AskState.EMPTY);
        changed.run();
    }

    private void leave(AskState next) {
        visit++;
        running = null;
        offer(offered.next(List.of()));
        show(next);
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

    public void stop() {
        if (state.busy() && running != null) {
            running.cancel();
        }
    }

    /// What is known of how the answer of `exchange` came about, where it has one.
    Optional<Trail> trail(Exchange exchange) {
        return state.trail(exchange);
    }

    /// The question asked last.
    public Optional<String> last() {
        return earlier().stream().findFirst();
    }

    /// The questions of this conversation, the newest first.
    List<String> earlier() {
        return state.exchanges().reversed().stream().map(Exchange::question).distinct().toList();
    }
}
