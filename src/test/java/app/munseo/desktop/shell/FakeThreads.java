package app.munseo.desktop.shell;

import app.munseo.answer.Answer;
import app.munseo.answer.AnswerEvent;
import app.munseo.conversation.Leaving;
import app.munseo.conversation.OpenThread;
import app.munseo.conversation.PinnedText;
import app.munseo.conversation.ThreadMatch;
import app.munseo.conversation.ThreadTurn;
import app.munseo.desktop.ask.Put;
import app.munseo.desktop.ask.Talk;
import app.munseo.desktop.find.Where;
import app.munseo.desktop.threads.ThreadsPort;
import app.munseo.document.DocumentId;
import app.munseo.document.Location;
import app.munseo.document.Pin;
import app.munseo.document.Problem;
import app.munseo.document.ThreadInfo;
import app.munseo.document.TurnState;
import app.munseo.export.Export;
import app.munseo.export.Format;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Conversations in memory. A thread shows its newest path; a turn put in other words has the turn it replaces as
/// another version.
final class FakeThreads implements Talk, ThreadsPort {
    private static final Instant BEGIN = Instant.parse("2026-03-02T09:00:00Z");

    /// What left this machine for each answer.
    volatile @Nullable Leaving leaving = new Leaving(List.of(), 0.0);
    final List<Put> puts = new CopyOnWriteArrayList<>();
    private final BiFunction<Put, Consumer<? super AnswerEvent>, Answer> answering;
    private final Map<Long, ThreadInfo> infos = new LinkedHashMap<>();
    private final Map<Long, ThreadInfo> deleted = new LinkedHashMap<>();
    private final Map<Long, List<Long>> paths = new LinkedHashMap<>();
    private final Map<Long, List<PinnedText>> pins = new LinkedHashMap<>();
    private final Map<Long, ThreadTurn> turns = new LinkedHashMap<>();
    private long last;

    FakeThreads(BiFunction<Put, Consumer<? super AnswerEvent>, Answer> answering) {
        this.answering = answering;
    }

    /// A thread that was held before.
    void held(String question, Answer answer) {
        long thread = begin(question, Where.EVERYWHERE);
        long turn = asked(new Put(thread, 0, question, Where.EVERYWHERE, false));
        keep(turn, TurnState.ANSWERED, answer);
    }

    @Override
    public synchronized long begin(String question, Where where) {
        long id = ++last;
        infos.put(id, info(id, question, 0));
        paths.put(id, List.of());
        return id;
    }

    private static ThreadInfo info(long id, String title, int turns) {
        return new ThreadInfo(id, title, BEGIN, BEGIN.plusSeconds(3600 * id), "", turns);
    }

    @Override
    public Answer ask(Put put, Consumer<? super AnswerEvent> listener) {
        puts.add(put);
        long turn = asked(put);
        try {
            var answer = answering.apply(put, listener);
            keep(turn, TurnState.ANSWERED, answer);
            return answer;
        } catch (RuntimeException e) {
            keep(turn, TurnState.INTERRUPTED, null);
            throw e;
        }
    }

    private synchronized long asked(Put put) {
        long id = ++last;
        var path = new ArrayList<>(Objects.requireNonNull(paths.get(put.thread())));
        var versions = new ArrayList<Long>();
        if (put.instead() != 0) {
            versions.addAll(Objects.requireNonNull(turns.get(put.instead())).versions());
            path.subList(path.indexOf(put.instead()), path.size()).clear();
        }
        versions.add(id);
        path.add(id);
        paths.put(put.thread(), path);
        turns.put(id, turn(id, versions, put.text(), TurnState.ASKED, null));
        versions.forEach(one -> turns.computeIfPresent(one, (_, turn) ->
                turn(one, versions, turn.question(), turn.state(), turn.answer())));
        infos.put(put.thread(), info(put.thread(), title(put.thread()), path.size()));
        return id;
    }

    private ThreadTurn turn(
            long id, List<Long> versions, String question, TurnState state, @Nullable Answer answer) {
        var text = answer == null ? "" : answer.text();
        return new ThreadTurn(id, versions, BEGIN, state, question, question, text, answer, Map.of(), 0, leaving);
    }

    private synchronized void keep(long id, TurnState state, @Nullable Answer answer) {
        var turn = Objects.requireNonNull(turns.get(id));
        turns.put(id, turn(id, turn.versions(), turn.question(), state, answer));
    }

    @Override
    public synchronized OpenThread open(long thread) {
        if (!infos.containsKey(thread)) {
            throw new Problem(Problem.Kind.THREAD_UNKNOWN, String.valueOf(thread));
        }
        return new OpenThread(
                Objects.requireNonNull(infos.get(thread)),
                Objects.requireNonNull(paths.get(thread)).stream().map(this::turn).toList(),
                pins.getOrDefault(thread, List.of()));
    }

    private ThreadTurn turn(long id) {
        return Objects.requireNonNull(turns.get(id));
    }

    @Override
    public synchronized OpenThread show(long thread, long turn) {
        var versions = turn(turn).versions();
        var path = Objects.requireNonNull(paths.get(thread)).stream()
                .map(id -> versions.contains(id) ? Long.valueOf(turn) : id)
                .toList();
        paths.put(thread, path);
        return open(thread);
    }

    @Override
    public synchronized OpenThread pin(long thread, DocumentId document, Location location) {
        var all = new ArrayList<>(pins.getOrDefault(thread, List.of()));
        var pin = new Pin(++last, document, Path.of("/문서/고정.md"), location, "고정한 글");
        all.add(new PinnedText(pin, location));
        pins.put(thread, all);
        return open(thread);
    }

    @Override
    public synchronized OpenThread unpin(long thread, long pin) {
        var all = new ArrayList<>(pins.getOrDefault(thread, List.of()));
        all.removeIf(one -> one.pin().id() == pin);
        pins.put(thread, all);
        return open(thread);
    }

    @Override
    public void name(long thread) {}

    @Override
    public synchronized List<ThreadMatch> find(String query) {
        return new ArrayList<>(infos.values())
                .reversed().stream().flatMap(info -> match(info, query)).toList();
    }

    private Stream<ThreadMatch> match(ThreadInfo info, String query) {
        if (query.isBlank()) {
            return Stream.of(new ThreadMatch(info, 0, ""));
        }
        return Objects.requireNonNull(paths.get(info.id())).stream()
                .map(this::turn)
                .filter(turn -> (turn.question() + turn.text()).contains(query))
                .map(turn -> new ThreadMatch(
                        info, turn.id(), ThreadMatch.excerpt(turn.question() + "\n" + turn.text(), query)))
                .limit(1);
    }

    private String title(long thread) {
        return Objects.requireNonNull(infos.get(thread)).title();
    }

    /// The names of all threads, oldest first.
    synchronized List<String> titles() {
        return infos.values().stream().map(ThreadInfo::title).toList();
    }

    @Override
    public synchronized ThreadInfo rename(long thread, String title) {
        var renamed = info(thread, title, 1);
        infos.put(thread, renamed);
        return renamed;
    }

    @Override
    public synchronized ThreadInfo delete(long thread) {
        var gone = Objects.requireNonNull(infos.remove(thread));
        deleted.put(thread, gone);
        return gone;
    }

    @Override
    public synchronized List<ThreadInfo> deleted() {
        return List.copyOf(deleted.values());
    }

    @Override
    public synchronized ThreadInfo restore(long thread) {
        var back = Objects.requireNonNull(deleted.remove(thread));
        infos.put(thread, back);
        return back;
    }

    @Override
    public void export(long thread, Format format, Path file) {
        Export.write(file, Export.of(open(thread), format, (key, _) -> key));
    }
}
