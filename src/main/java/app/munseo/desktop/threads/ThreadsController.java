package app.munseo.desktop.threads;

import app.munseo.conversation.ThreadMatch;
import app.munseo.desktop.Background;
import app.munseo.desktop.Outcome;
import app.munseo.document.Problem;
import app.munseo.document.ThreadInfo;
import app.munseo.export.Format;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Lists kept conversations and sets them in order. Everything here happens on the UI thread.
public final class ThreadsController {
    private final ThreadsPort port;
    private final Background background;
    private final Consumer<? super Problem> failed;
    private Consumer<? super ThreadsState> shown = _ -> {};
    private ThreadsState state = ThreadsState.INITIAL;
    private long newest;

    public ThreadsController(ThreadsPort port, Background background, Consumer<? super Problem> failed) {
        this.port = port;
        this.background = background;
        this.failed = failed;
    }

    /// Shows the state, and each that follows, to `view`.
    void shownBy(Consumer<? super ThreadsState> view) {
        shown = view;
        view.accept(state);
    }

    private void show(ThreadsState next) {
        state = next;
        shown.accept(next);
    }

    /// Reads the list anew.
    ///
    /// @param open the thread that is on screen
    public void reload(long open) {
        show(state.opened(open));
        search(state.query());
    }

    /// Lists the threads that hold these words; only the newest words count.
    void search(String query) {
        long mine = ++newest;
        background.start("threads", () -> new Found(port.find(query), port.deleted()), new Outcome<Found>(
                found -> {
                    if (mine == newest) {
                        show(state.found(query, found.threads(), found.deleted()));
                    }
                },
                failed));
    }

    private record Found(List<ThreadMatch> threads, List<ThreadInfo> deleted) {}

    /// Shows what was deleted and can be put back, or what is there.
    void bin(boolean shown) {
        show(state.binned(shown));
    }

    void rename(ThreadInfo thread, String title) {
        change(() -> port.rename(thread.id(), title), _ -> {});
    }

    /// @param deleted runs once it is gone
    void delete(ThreadInfo thread, Consumer<ThreadInfo> deleted) {
        change(() -> port.delete(thread.id()), deleted);
    }

    public void restore(ThreadInfo thread) {
        change(() -> port.restore(thread.id()), _ -> {});
    }

    private void change(Callable<ThreadInfo> work, Consumer<ThreadInfo> done) {
        background.start(
                "threads",
                work,
                new Outcome<ThreadInfo>(
                        info -> {
                            done.accept(info);
                            search(state.query());
                        },
                        failed));
    }

    /// @param written runs once the file is there
    public void export(long thread, Format format, Path file, Runnable written) {
        background.start(
                "export",
                () -> {
                    port.export(thread, format, file);
                    return true;
                },
                new Outcome<Boolean>(_ -> written.run(), failed));
    }
}
