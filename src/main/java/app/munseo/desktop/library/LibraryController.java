package app.munseo.desktop.library;

import app.munseo.desktop.Background;
import app.munseo.desktop.Outcome;
import app.munseo.desktop.Running;
import app.munseo.document.Collection;
import app.munseo.document.DocumentId;
import app.munseo.document.Problem;
import app.munseo.ingest.IngestEvent;
import app.munseo.ingest.IngestReport;
import app.munseo.ingest.TimeLeft;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Runs what the library pane asks for, one indexing run at a time in the order of the drops, and keeps its state.
/// Everything here happens on the UI thread.
public final class LibraryController {
    /// @param quiet nobody asked for it, so it is not worth a word when it finds nothing new
    private record Run(List<Path> paths, String collection, boolean quiet) {}

    private final LibraryPort port;
    private final Background background;
    private final Consumer<? super LibraryState> shown;
    private final Consumer<? super Problem> failed;
    private final Deque<Run> waiting = new ArrayDeque<>();
    private LibraryState state = LibraryState.INITIAL;
    private final Map<IndexState.Phase, TimeLeft> paces = new EnumMap<>(IndexState.Phase.class);
    private @Nullable Running running;
    /// What is under way, where it was asked for by paths.
    private @Nullable Run current;
    /// Whether what is under way was told to stop and goes on later.
    private boolean aside;
    private boolean paused;
    private int reads;

    /// @param shown gets each new state
    /// @param failed gets what went wrong outside of an indexing run
    public LibraryController(
            LibraryPort port,
            Background background,
            Consumer<? super LibraryState> shown,
            Consumer<? super Problem> failed) {
        this.port = port;
        this.background = background;
        this.shown = shown;
        this.failed = failed;
    }

    public LibraryState state() {
        return state;
    }

    private void show(LibraryState next) {
        state = next;
        shown.accept(next);
    }

    /// Finishes what was left, such as vectors of another model, unless something is under way that does so too.
    public void resume() {
        if (running != null) {
            return;
        }
        paces.clear();
        running = background.<IngestEvent, Boolean>start(
                "resume",
                listener -> {
                    port.resume().accept(listener);
                    return true;
                },
                events -> fold(events, ""),
                new Outcome<>(_ -> ended(IndexState.IDLE), problem -> ended(IndexState.IDLE.stopped(problem))));
    }

    /// Reads the library anew.
    public void reload() {
        int mine = ++reads;
        var before = state;
        background.start(
                "read library",
                () -> port.holdings().get().over(before),
                new Outcome<Holdings>(
                        read -> {
                            if (mine == reads) { // else it is older than what is read now
                                loaded(read);
                            }
                        },
                        failed));
    }

    private void loaded(Holdings read) {
        show(state.loaded(read));
        var folders = read.shelves().stream()
                .flatMap(shelf -> shelf.collection().folders().stream())
                .collect(Collectors.toSet());
        background.start(
                "watch",
                () -> {
                    port.watch().follow(folders, folder -> background.later(() -> changed(folder)));
                    return true;
                },
                new Outcome<Boolean>(_ -> {}, failed));
    }

    /// Brings the collections that hold `folder` up to date, after what is under way.
    private void changed(Path folder) {
        for (var shelf : state.shelves()) {
            var run = new Run(List.of(folder), shelf.collection().name(), true);
            if (shelf.collection().folders().contains(folder) && !waiting.contains(run)) {
                waiting.add(run);
            }
        }
        next();
    }

    /// Indexes `paths` into `collection`, after what is under way; but single files at once, what is under way goes on
    /// behind them.
    public void add(List<Path> paths, String collection) {
        if (paths.isEmpty()) {
            return;
        }
        var run = new Run(List.copyOf(paths), collection, false);
        if (paths.stream().allMatch(Files::isRegularFile) && stepAside()) {
            waiting.addFirst(run);
        } else {
            waiting.add(run);
        }
        next();
    }

    /// Stops what is under way and puts it back before all that waits. What it has finished is not done again.
    private boolean stepAside() {
        if (running == null || current == null || aside) {
            return false;
        }
        aside = true;
        waiting.addFirst(current);
        running.cancel();
        return true;
    }

    /// Stops the indexing under way until it is resumed.
    public void pause() {
        if (!state.indexing().busy() || running == null) {
            return;
        }
        paused = true;
        if (!stepAside()) {
            running.cancel();
        }
    }

    /// Goes on with what was paused.
    public void goOn() {
        paused = false;
        if (waiting.isEmpty()) {
            resume();
        } else {
            next();
        }
    }

    private void next() {
        giveWay();
        if (running != null || waiting.isEmpty() || paused) {
            show(state.indexing(state.indexing().waiting(waiting.size())));
            return;
        }
        var run = waiting.remove();
        current = run;
        paces.clear();
        show(state.adding(run.paths(), run.collection())
                .indexing(state.indexing().started(waiting.size())));
        running = background.<IngestEvent, IngestReport>start(
                "index",
                listener -> port.index().index(run.paths(), run.collection(), listener),
                events -> fold(events, run.collection()),
                new Outcome<>(
                        report -> ended(run.quiet() && report.isIdle() ? IndexState.IDLE : state.indexing().finished(report)),
                        problem -> ended(state.indexing().stopped(problem))));
    }

    /// Files go before a change of the embedding model, which may take hours and is continued behind them.
    private void giveWay() {
        if (running != null && !waiting.isEmpty() && state.indexing().phase() == IndexState.Phase.REPLACING) {
            running.cancel();
        }
    }

    private void fold(List<IngestEvent> events, String collection) {
        var next = state;
        for (var event : events) {
            next = collection.isEmpty()
                    ? next.indexing(next.indexing().after(event))
                    : next.after(event, collection);
            next = next.indexing(timed(next.indexing()));
        }
        show(next);
        giveWay();
    }

    /// Each phase has its own pace, and they may take turns.
    private IndexState timed(IndexState now) {
        return paces.computeIfAbsent(now.phase(), _ -> new TimeLeft())
                .after(now.done(), now.total(), port.nanoTime().getAsLong())
                .map(now::left)
                .orElse(now.left(null));
    }

    private void ended(IndexState end) {
        running = null;
        current = null;
        boolean goesOn = aside || paused;
        aside = false;
        show(state.indexing(goesOn && end.phase() == IndexState.Phase.CANCELLED ? end.paused(paused) : end));
        reload();
        if (!waiting.isEmpty()) {
            next();
        }
    }

    /// Stops the indexing under way and forgets what waits; what is finished stays.
    public void cancel() {
        waiting.clear();
        paused = false;
        aside = false;
        if (running != null) {
            running.cancel();
        }
    }

    /// Puts the outcome of the last run out of sight.
    public void dismiss() {
        if (!state.indexing().busy()) {
            show(state.indexing(IndexState.IDLE));
        }
    }

    /// Lists the library in another way.
    public void list(Listing listing) {
        show(state.listed(listing));
    }

    /// Puts a tag on documents, or takes it off.
    void tag(List<DocumentId> documents, String tag, boolean on) {
        change("tag", () -> port.tag().tag(documents, tag, on));
    }

    /// Keeps what a person says of a collection. Where it takes other files from now on, it is brought up to date.
    public void settle(Collection collection) {
        var before = state.collection(collection.name());
        background.start(
                "collection",
                () -> {
                    port.settle().accept(collection);
                    return true;
                },
                new Outcome<Boolean>(
                        _ -> {
                            reload();
                            if (before.isPresent() && !before.get().files().equals(collection.files())) {
                                add(collection.folders(), collection.name());
                            }
                        },
                        failed));
    }

    /// Indexes `paths` into a collection that is kept as `collection` says from the first on. One that is there already
    /// stays as it is, unless its text shall no longer leave this machine.
    public void add(List<Path> paths, Collection collection) {
        if (paths.isEmpty()) {
            return;
        }
        var kept = state.collection(collection.name())
                .map(one -> new Collection(
                        one.name(), one.folders(), one.localOnly() || collection.localOnly(), one.files()))
                .orElse(collection);
        background.start(
                "collection",
                () -> {
                    port.settle().accept(kept);
                    return true;
                },
                new Outcome<Boolean>(_ -> add(paths, kept.name()), failed));
    }

    public void removeFolder(String collection, Path folder) {
        change("remove", () -> port.removeFolder().accept(collection, folder));
    }

    public void removeCollection(String name) {
        change("remove", () -> port.removeCollection().accept(name));
    }

    private void change(String what, Runnable change) {
        background.start(
                what,
                () -> {
                    change.run();
                    return true;
                },
                new Outcome<Boolean>(_ -> reload(), failed));
    }
}
