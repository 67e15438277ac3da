package app.munseo.catalog;

import app.munseo.document.Names;
import app.munseo.document.Pin;
import app.munseo.document.Problem;
import app.munseo.document.ThreadInfo;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// Kept conversations. A question is stored when it is asked and its answer when it is finished.
///
/// Methods that name a thread or a turn throw [Problem] `THREAD_UNKNOWN` where there is none or it
/// is deleted, unless they say otherwise.
public final class Threads {
    /// How long a deleted thread can be put back.
    public static final Duration RESTORABLE = Duration.ofDays(30);

    private final Database database;
    private final InstantSource clock;

    Threads(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// A thread found, and one of its turns that holds a word looked for; 0 where only the title does.
    public record Match(ThreadInfo info, long turn) {}

    /// Marks what another run of the program was answering when it ended. Only for who alone uses the library.
    public void interruptUnfinished() {
        database.write(session -> {
            for (long turn : TurnRows.unfinished(session)) {
                TurnRows.interrupt(session, turn, "");
            }
            return session;
        });
    }

    /// All threads, the last changed first.
    public List<ThreadInfo> all() {
        return database.read(ThreadRows::all);
    }

    public ThreadInfo info(long thread) {
        return database.read(session -> ThreadRows.known(session, thread));
    }

    /// @return its id
    public long create(String title, String collection) {
        return database.write(session -> ThreadRows.create(
                session, Names.nfc(title), Names.nfc(collection), clock.instant()));
    }

    public ThreadInfo rename(long thread, String title) {
        return database.write(session -> {
            ThreadRows.rename(session, thread, Names.nfc(title));
            return ThreadRows.known(session, thread);
        });
    }

    /// Deletes a thread. It can be put back for [#RESTORABLE].
    public ThreadInfo delete(long thread) {
        return database.write(session -> {
            var info = ThreadRows.known(session, thread);
            ThreadRows.setDeleted(session, thread, clock.instant());
            return info;
        });
    }

    /// Deleted threads that can be put back, the last deleted first.
    public List<ThreadInfo> deleted() {
        return database.read(ThreadRows::deleted);
    }

    /// Puts a deleted thread back as it was; one that was not deleted stays as it is.
    public ThreadInfo restore(long thread) {
        return database.write(session -> {
            ThreadRows.setDeleted(session, thread, null);
            return ThreadRows.known(session, thread);
        });
    }

    /// Erases a thread, deleted or not, with all it holds. An unknown one is no error.
    public void erase(long thread) {
        database.write(session -> {
            erase(session, thread);
            return thread;
        });
    }

    /// Erases what was deleted longer than [#RESTORABLE] ago.
    public void eraseDeleted() {
        database.write(session -> {
            for (long thread : ThreadRows.deletedBefore(session, clock.instant().minus(RESTORABLE))) {
                erase(session, thread);
            }
            return session;
        });
    }

    private static void erase(Session session, long thread) throws SQLException {
        TurnRows.unindexAll(session, thread);
        ThreadRows.erase(session, thread);
    }

    /// Threads that hold every word of `query` in their title, questions and answers, the last changed first.
    public List<Match> search(String query) {
        return database.read(session -> {
            var found = new ArrayList<Holding>();
            for (var word : SearchText.words(query)) {
                found.add(new Holding(
                        Set.copyOf(TurnRows.holding(session, SearchText.of(word))),
                        Set.copyOf(ThreadRows.withTitle(session, SearchText.pattern(word)))));
            }
            var matches = new ArrayList<Match>();
            for (var info : found.isEmpty() ? List.<ThreadInfo>of() : ThreadRows.all(session)) {
                match(info, TurnRows.ids(session, info.id()), found).ifPresent(matches::add);
            }
            return matches;
        });
    }

    /// Where one word stands.
    private record Holding(Set<Long> turns, Set<Long> titles) {
        boolean in(ThreadInfo info, List<Long> own) {
            return titles.contains(info.id()) || own.stream().anyMatch(turns::contains);
        }
    }

    /// The thread with the turn that holds the most words, where it holds all of them.
    private static Optional<Match> match(ThreadInfo info, List<Long> own, List<Holding> words) {
        if (!words.stream().allMatch(word -> word.in(info, own))) {
            return Optional.empty();
        }
        ToLongFunction<Long> held = turn -> words.stream().filter(word -> word.turns().contains(turn)).count();
        long best = own.stream()
                .filter(turn -> held.applyAsLong(turn) > 0)
                .max(Comparator.comparingLong(held).thenComparing(Comparator.reverseOrder()))
                .orElse(0L);
        return Optional.of(new Match(info, best));
    }

    public StoredTurn turn(long turn) {
        return database.read(session -> TurnRows.known(session, turn));
    }

    /// The path the thread shows, from its root to its head.
    public List<StoredTurn> path(long thread) {
        return database.read(session -> {
            ThreadRows.known(session, thread);
            var head = ThreadRows.head(session, thread);
            return head.isEmpty() ? List.of() : TurnRows.path(session, head.get());
        });
    }

    /// The path from the root to `turn`.
    public List<StoredTurn> pathTo(long turn) {
        return database.read(session -> TurnRows.path(session, turn));
    }

    /// The ways a turn was put, itself included, in the order they were asked.
    public List<Long> versions(StoredTurn turn) {
        return database.read(session -> TurnRows.below(session, turn.thread(), turn.parent()));
    }

    /// Has a thread show the path that leads through `turn`, on to the latest turn below it.
    public void show(long turn) {
        database.write(session -> {
            long head = turn;
            for (var below = List.of(turn); !below.isEmpty(); ) {
                head = below.getLast();
                below = TurnRows.below(session, TurnRows.known(session, head).thread(), head);
            }
            ThreadRows.setHead(session, TurnRows.known(session, turn).thread(), head);
            return head;
        });
    }

    /// Stores a question that is asked now; it becomes the thread's head.
    ///
    /// @param parent the turn it follows; null for a first question
    public StoredTurn ask(long thread, @Nullable Long parent, String question) {
        return database.write(session -> {
            ThreadRows.known(session, thread);
            var turn = TurnRows.ask(session, thread, parent, Names.nfc(question), clock.instant());
            ThreadRows.setHead(session, thread, turn.id());
            ThreadRows.changed(session, thread, clock.instant());
            return turn;
        });
    }

    /// Keeps what has been written of an answer so far. No error where the turn is gone, or finished.
    public void draft(long turn, String text) {
        database.write(session -> {
            TurnRows.draft(session, turn, text);
            return turn;
        });
    }

    /// Stores that no more will come. No error where the turn is gone, or finished.
    ///
    /// @param record what is known of it besides, as of an answered turn
    public void interrupt(long turn, String record) {
        database.write(session -> {
            TurnRows.interrupt(session, turn, record);
            return turn;
        });
    }

    /// Stores a finished answer. No error where the turn is gone.
    public void answered(StoredTurn turn) {
        database.write(session -> {
            if (TurnRows.answered(session, turn)) {
                ThreadRows.changed(session, turn.thread(), clock.instant());
            }
            return turn;
        });
    }

    /// Keeps a summary of all from the root to `turn`. No error where the turn is gone.
    public void summarise(long turn, String summary) {
        database.write(session -> {
            TurnRows.summarise(session, turn, summary);
            return turn;
        });
    }

    /// What is pinned, first what was pinned first.
    public List<Pin> pins(long thread) {
        return database.read(session -> ThreadRows.pins(session, thread));
    }

    /// Pins; the pin's own id does not count.
    ///
    /// @return its id
    public long pin(long thread, Pin pin) {
        return database.write(session -> {
            ThreadRows.known(session, thread);
            return ThreadRows.pin(session, thread, pin);
        });
    }

    /// An unknown pin is no error.
    public void unpin(long thread, long pin) {
        database.write(session -> {
            ThreadRows.unpin(session, thread, pin);
            return pin;
        });
    }
}
