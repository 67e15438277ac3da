package app.munseo.app;

import app.munseo.answer.Answer;
import app.munseo.answer.AnswerEvent;
import app.munseo.answer.AnswerPlan;
import app.munseo.answer.Citation;
import app.munseo.answer.ModelTitle;
import app.munseo.catalog.Catalog;
import app.munseo.catalog.StoredTurn;
import app.munseo.catalog.Threads;
import app.munseo.conversation.OpenThread;
import app.munseo.conversation.ThreadMatch;
import app.munseo.conversation.ThreadTurn;
import app.munseo.conversation.Title;
import app.munseo.conversation.TurnJson;
import app.munseo.document.Document;
import app.munseo.document.DocumentId;
import app.munseo.document.Location;
import app.munseo.document.Origins;
import app.munseo.document.Problem;
import app.munseo.document.Question;
import app.munseo.document.ThreadInfo;
import app.munseo.document.Turn;
import app.munseo.document.TurnState;
import app.munseo.retrieve.Understood;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Kept conversations: asking in a thread, going back to one, and setting them in order.
///
/// What names a thread or a turn throws [Problem] `THREAD_UNKNOWN` where there is none.
public final class Conversations {
    private final Catalog catalog;
    private final Threads store;
    private final Pins pins;
    private final App app;
    private final List<AnswerPlan.Role> namers;

    /// @param namers who may name threads, the best first
    Conversations(App app, Catalog catalog, List<AnswerPlan.Role> namers) {
        this.app = app;
        this.catalog = catalog;
        this.store = catalog.threads(InstantSource.system());
        this.pins = new Pins(catalog);
        this.namers = namers;
    }

    /// All threads, the last changed first.
    public List<ThreadInfo> list() {
        return store.all();
    }

    /// Threads that hold all words of `query`, inside other words too, the last changed first.
    public List<ThreadMatch> search(String query) {
        return store.search(query).stream()
                .map(match -> new ThreadMatch(
                        match.info(),
                        match.turn(),
                        match.turn() == 0 ? "" : excerpt(store.turn(match.turn()), query)))
                .toList();
    }

    private static String excerpt(StoredTurn turn, String query) {
        return ThreadMatch.excerpt(turn.question() + "\n" + turn.answer(), query);
    }

    /// The thread with the path it shows.
    public OpenThread open(long thread) {
        return new OpenThread(
                store.info(thread),
                store.path(thread).stream().map(this::turn).toList(),
                pins.find(store.pins(thread)));
    }

    /// Has a thread show the path through a turn of it: how one goes to another version of a question.
    public OpenThread show(long thread, long turn) {
        store.show(of(thread, turn).id());
        return open(thread);
    }

    private StoredTurn of(long thread, long turn) {
        var stored = store.turn(turn);
        if (stored.thread() != thread) {
            throw new Problem(Problem.Kind.THREAD_UNKNOWN, thread + "/" + turn);
        }
        return stored;
    }

    private ThreadTurn turn(StoredTurn turn) {
        var about = TurnJson.read(turn.record());
        return new ThreadTurn(
                turn.id(),
                store.versions(turn),
                turn.asked(),
                turn.state(),
                turn.question(),
                turn.standalone().isEmpty() ? turn.question() : turn.standalone(),
                turn.answer(),
                about.map(TurnJson.About::answer).orElse(null),
                about.map(TurnJson.About::paths).orElse(Map.of()),
                turn.costUsd(),
                about.map(TurnJson.About::leaving).orElse(null));
    }

    /// Makes a thread named after its first question, which is yet to be asked.
    ///
    /// @param collection where it is asked; empty for the whole library
    /// @return its id
    /// @throws Problem `QUESTION_EMPTY`
    public long begin(String question, String collection) {
        return store.create(Title.of(notBlank(question)), collection);
    }

    /// Asks the next question of a thread. It is kept from now on, its answer as soon as it is there.
    ///
    /// @throws Problem as [App#understand] and [App#ask]; the turn is then kept as interrupted, with what had been written
    public ThreadAsked ask(long thread, Asking asking, Consumer<? super AnswerEvent> listener) {
        var path = store.path(thread);
        return ask(thread, path.isEmpty() ? null : path.getLast().id(), path, asking, listener);
    }

    /// Asks a question of a thread in other words: the thread branches before it, and both branches stay.
    ///
    /// @throws Problem as [#ask(long, Asking, Consumer)]
    public ThreadAsked edit(long thread, long turn, Asking asking, Consumer<? super AnswerEvent> listener) {
        var parent = of(thread, turn).parent();
        var path = parent == null ? List.<StoredTurn>of() : store.pathTo(parent);
        return ask(thread, parent, path, asking, listener);
    }

    private ThreadAsked ask(
            long thread,
            @Nullable Long parent,
            List<StoredTurn> path,
            Asking asking,
            Consumer<? super AnswerEvent> listener) {
        var history = answered(path);
        var turn = store.ask(thread, parent, notBlank(asking.text()));
        var keeper = new TurnKeeper(store, turn, history, listener);
        long mark = app.requests().mark();
        try {
            var understood = app.understand(turn.question(), asking.scope());
            var asked = app.ask(String.valueOf(thread), following(thread, history, understood), asking.options(), keeper);
            var standalone = keeper.standalone().orElse(understood.text());
            store.answered(answered(turn, standalone, asked));
            return new ThreadAsked(thread, turn.id(), understood, standalone, asked);
        } catch (RuntimeException | Error e) {
            var left = Sendings.of(app.requests().since(mark), OptionalDouble.empty());
            keeper.interrupted(TurnJson.write(new TurnJson.About(null, Map.of(), left)));
            throw e;
        }
    }

    /// The prompt the next question of a thread would be answered with; nothing is kept and nothing leaves this machine.
    ///
    /// @return empty where no model would be asked
    /// @throws Problem as [Prompting#preview]
    public Optional<PromptPreview> preview(long thread, Asking asking) {
        var understood = app.understand(notBlank(asking.text()), asking.scope());
        var question = following(thread, answered(store.path(thread)), understood);
        return app.prompting().preview(question, asking.options().model());
    }

    /// What was understood, as it goes on from what was said and with what is pinned.
    private Question following(long thread, List<StoredTurn> history, Understood understood) {
        return understood
                .question(history.stream().map(Conversations::said).toList())
                .withPinned(pins.chunks(pins.find(store.pins(thread))));
    }

    private static List<StoredTurn> answered(List<StoredTurn> path) {
        return path.stream().filter(turn -> turn.state() == TurnState.ANSWERED).toList();
    }

    private StoredTurn answered(StoredTurn turn, String standalone, Asked asked) {
        var answer = asked.answer();
        var left = Sendings.of(asked.egress(), asked.cost().usd());
        var about = TurnJson.write(new TurnJson.About(answer, paths(answer), left));
        return turn.answered(standalone, answer.text(), about, asked.cost().usd().orElse(0));
    }

    /// An answer that is kept in no thread, as a thread of its own: to be exported.
    public OpenThread alone(String question, Asked asked) {
        var answer = asked.answer();
        var now = Instant.now();
        var turn = new ThreadTurn(
                1, List.of(1L), now, TurnState.ANSWERED, question, question, answer.text(), answer, paths(answer),
                asked.cost().usd().orElse(0));
        return new OpenThread(new ThreadInfo(1, Title.of(question), now, now, "", 1), List.of(turn), List.of());
    }

    private static Turn said(StoredTurn turn) {
        var origins = TurnJson.read(turn.record())
                .flatMap(about -> Optional.ofNullable(about.answer()))
                .map(Answer::origins)
                .orElse(Origins.UNKNOWN);
        return new Turn(turn.question(), turn.answer(), turn.summary(), origins);
    }

    private Map<DocumentId, Path> paths(Answer answer) {
        var paths = new HashMap<DocumentId, Path>();
        Stream.concat(
                        answer.citations().stream().map(Citation::document),
                        answer.passages().stream().map(passage -> passage.chunk().id().document()))
                .distinct()
                .forEach(id -> catalog.document(id).map(Document::path).ifPresent(path -> paths.put(id, path)));
        return paths;
    }

    /// @throws Problem `QUESTION_EMPTY`
    private static String notBlank(String question) {
        if (question.isBlank()) {
            throw new Problem(Problem.Kind.QUESTION_EMPTY, "");
        }
        return question.strip();
    }

    /// Has a model on this machine name a thread that bears a part of its first question, because that is long. For the
    /// time after the first answer: it may take seconds. Where there is no such model the name stays.
    public ThreadInfo nameByModel(long thread) {
        var info = store.info(thread);
        return store.path(thread).stream()
                .findFirst()
                .map(StoredTurn::question)
                .filter(question -> Title.cuts(question) && info.title().equals(Title.of(question)))
                .flatMap(question -> ModelTitle.of(namers, question))
                .map(title -> store.rename(thread, Title.of(title)))
                .orElse(info);
    }

    /// Names a thread; an empty name gives it back the one it had from its first question.
    public ThreadInfo rename(long thread, String title) {
        var named = title.isBlank()
                ? store.path(thread).stream().findFirst().map(StoredTurn::question).orElse("")
                : title;
        return store.rename(thread, Title.of(named));
    }

    /// Deletes a thread. [#restore] puts it back within [Threads#RESTORABLE]; then it is erased.
    public ThreadInfo delete(long thread) {
        return store.delete(thread);
    }

    /// Deleted threads that can be put back, the last deleted first.
    public List<ThreadInfo> deleted() {
        return store.deleted();
    }

    /// Puts back what was deleted, as it was.
    public ThreadInfo restore(long thread) {
        return store.restore(thread);
    }

    /// Erases a thread, deleted or not, at once and for good.
    public void erase(long thread) {
        store.erase(thread);
    }

    /// Pins a stretch of a document: from now on it is shown to every answer of the thread, for as long as the document
    /// holds its text.
    ///
    /// @return the pin's id
    /// @throws Problem `FILE_MISSING` where the library holds no such stretch
    public long pin(long thread, DocumentId document, Location location) {
        return store.pin(thread, pins.at(document, location));
    }

    /// Pins what an answer cites as `number`.
    ///
    /// @return the pin's id
    /// @throws Problem `FILE_MISSING` where the answer shows no such passage, or the library no longer holds it
    public long pin(long turn, int number) {
        var asked = store.turn(turn);
        var passage = TurnJson.read(asked.record()).stream()
                .flatMap(about -> Stream.ofNullable(about.answer()))
                .flatMap(answer -> answer.passages().stream())
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new Problem(Problem.Kind.FILE_MISSING, "[" + number + "]"));
        var first = passage.spans().getFirst();
        return pin(
                asked.thread(),
                passage.chunk().id().document(),
                new Location(first.page(), first.start(), passage.spans().getLast().end()));
    }

    /// Takes a pin off; an unknown one is no error.
    public void unpin(long thread, long pin) {
        store.unpin(thread, pin);
    }
}
