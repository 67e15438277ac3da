package app.munseo.desktop.reader;

import app.munseo.desktop.Background;
import app.munseo.desktop.Outcome;
import app.munseo.desktop.Running;
import app.munseo.desktop.reader.ReaderState.Open;
import app.munseo.document.DocumentId;
import app.munseo.document.Location;
import app.munseo.document.Problem;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Opens documents and knows what is seen of them. Everything here happens on the UI thread.
public final class ReaderController {
    private static final char[] NO_PASSWORD = {};

    private final ReaderPort port;
    private final Background background;
    private final Consumer<? super Problem> failed;
    private final Seeker seeker;
    private Consumer<? super ReaderState> shown = _ -> {};
    private ReaderState state = new ReaderState.Closed();
    private @Nullable Running running;
    private @Nullable Pictures pictures;
    private @Nullable Location wanted;

    /// @param failed gets what goes wrong besides opening
    public ReaderController(ReaderPort port, Background background, Consumer<? super Problem> failed) {
        this.port = port;
        this.background = background;
        this.failed = failed;
        this.seeker = new Seeker(background, port.occurrences(), this::found);
    }

    /// Shows the state, and each that follows, to `view`.
    void shownBy(Consumer<? super ReaderState> view) {
        shown = view;
        view.accept(state);
    }

    private void show(ReaderState next) {
        state = next;
        shown.accept(next);
    }

    /// Whether there is something to read.
    public boolean isOpen() {
        return !(state instanceof ReaderState.Closed);
    }

    /// Closes what is open and forgets what was fetched of it.
    public void close() {
        supersede();
        seeker.stop();
        if (pictures != null) {
            pictures.clear();
            pictures = null;
        }
        show(new ReaderState.Closed());
    }

    /// Opens a document at the cited stretch, or at its beginning.
    public void open(DocumentId id, @Nullable Location mark) {
        supersede();
        if (state instanceof Open open && open.book().document().id().equals(id)) {
            show(open.cited(mark));
            return;
        }
        close();
        wanted = mark;
        fetch(id, NO_PASSWORD);
    }

    /// Opens a protected document.
    void unlock(DocumentId id, char[] password) {
        supersede();
        fetch(id, password);
    }

    private void fetch(DocumentId id, char[] password) {
        show(new ReaderState.Opening());
        running = background.start(
                "open document",
                () -> new BookOpener(port).open(id, password),
                new Outcome<Book>(
                        book -> opened(book, password), problem -> unopened(id, problem, password.length > 0)));
    }

    private void opened(Book book, char[] password) {
        pictures = Pictures.of(port.paper(), background, book.document().path(), password);
        show(Open.of(book).cited(wanted));
    }

    private void unopened(DocumentId id, Problem problem, boolean tried) {
        if (problem.kind() == Problem.Kind.FILE_ENCRYPTED) {
            show(new ReaderState.Locked(id, String.valueOf(Path.of(problem.detail()).getFileName()), tried));
        } else if (problem.kind() != Problem.Kind.CANCELLED) {
            show(new ReaderState.Unopened(problem));
        }
    }

    /// What is fetched of the open document.
    Pictures pictures() {
        if (pictures == null) {
            throw new IllegalStateException("nothing is open");
        }
        return pictures;
    }

    /// Changes how the open document is seen.
    void change(UnaryOperator<Open> change) {
        if (state instanceof Open open) {
            var next = change.apply(open);
            if (!next.equals(open)) {
                show(next);
            }
        }
    }

    /// Turns pages: 1 forward, -1 back.
    void turn(int by) {
        change(open -> {
            int page = Math.clamp(open.page() + by, 1, Math.max(1, open.book().pages()));
            return page == open.page() ? open : open.leapt(new Location(page, 0, 0));
        });
    }

    void goTo(Location place) {
        change(open -> open.leapt(place));
    }

    /// Larger or smaller, what is seen: drawn pages or letters.
    void zoom(double factor) {
        change(open -> open.zoomed(
                open.drawn() ? open.zoom().pagesBy(factor) : open.zoom().lettersBy(factor)));
    }

    /// Pages as wide as the pane, letters as large as the window's.
    ///
    /// @param fitted the scale that makes a page as wide as the pane
    void fit(double fitted) {
        change(open -> open.zoomed(
                open.drawn() ? open.zoom().fitting(fitted) : open.zoom().plainLetters()));
    }

    /// Looks for words from the page in sight on; blank words end the search.
    void find(String words) {
        if (state instanceof Open open) {
            seeker.find(words, open.book().text().pages(), open.page());
        }
    }

    /// Shows the next occurrence (1) or the one before (-1).
    void step(int by) {
        seeker.step(by);
    }

    private void found(Finding next) {
        change(open -> {
            var place = next.shown();
            var marked = open.finding(next);
            return place.isPresent() && !place.equals(open.finding().shown()) ? marked.leapt(place.get()) : marked;
        });
    }

    /// Opens the document in the system's own viewer.
    void openOutside() {
        if (state instanceof Open open) {
            var path = open.book().document().path();
            background.start(
                    "open outside",
                    () -> {
                        port.outside().accept(path);
                        return true;
                    },
                    new Outcome<Boolean>(_ -> {}, failed));
        }
    }

    /// What is under way for an earlier document is of no use any more.
    private void supersede() {
        if (running != null) {
            running.cancel();
            running = null;
        }
    }
}
