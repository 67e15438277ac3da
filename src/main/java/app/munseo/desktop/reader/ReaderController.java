package app.munseo.desktop.reader;

import app.munseo.desktop.Background;
import app.munseo.desktop.Outcome;
import app.munseo.desktop.Running;
import app.munseo.desktop.reader.ReaderState.Open;
import app.munseo.desktop.reader.ReaderState.Picture;
import app.munseo.document.DocumentId;
import app.munseo.document.Location;
import app.munseo.document.Problem;
import app.munseo.extract.Box;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;

/// Opens documents and turns their pages. Everything here happens on the UI thread.
public final class ReaderController {
    /// Pixels for each point: sharp on a screen of high density, and at double width on others.
    private static final double SCALE = 2;

    private final ReaderPort port;
    private final Background background;
    private Consumer<? super ReaderState> shown = _ -> {};
    private ReaderState state = new ReaderState.Closed();
    private @Nullable Running running;

    public ReaderController(ReaderPort port, Background background) {
        this.port = port;
        this.background = background;
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

    public void close() {
        supersede();
        show(new ReaderState.Closed());
    }

    /// Opens a document at the cited stretch, or at its beginning.
    public void open(DocumentId id, @Nullable Location mark) {
        supersede();
        if (state instanceof Open open && open.document().id().equals(id)) {
            settle(Open.at(open.document(), open.text(), mark).asText(open.plain()));
            return;
        }
        show(new ReaderState.Opening());
        running = background.start(
                "open document",
                () -> Open.at(port.document().apply(id), port.text().apply(id), mark),
                new Outcome<Open>(this::settle, this::unopened));
    }

    private void unopened(Problem problem) {
        if (problem.kind() != Problem.Kind.CANCELLED) {
            show(new ReaderState.Unopened(problem));
        }
    }

    /// Turns pages: 1 forward, -1 back.
    void turn(int by) {
        if (state instanceof Open open && open.turned(by).page() != open.page()) {
            settle(open.turned(by));
        }
    }

    /// Shows the text of the page instead of the page as it is printed, or the other way round.
    void switchMode() {
        if (state instanceof Open open) {
            settle(open.asText(!open.plain()));
        }
    }

    private void settle(Open open) {
        supersede();
        show(open);
        if (open.wantsPicture()) {
            running = background.start("draw page", () -> picture(open), new Outcome<Picture>(
                    picture -> {
                        if (open.equals(state)) {
                            show(open.drawn(picture));
                        }
                    },
                    problem -> {
                        if (open.equals(state) && problem.kind() != Problem.Kind.CANCELLED) {
                            show(open.undrawn(problem));
                        }
                    }));
        }
    }

    private Picture picture(Open open) {
        var path = open.document().path();
        var page = port.draw().draw(path, open.page(), SCALE);
        var mark = open.markHere();
        List<Box> boxes = mark == null ? List.of() : port.boxes().apply(path, mark);
        return new Picture(new Image(new ByteArrayInputStream(page.png())), page.width(), boxes);
    }

    /// What is under way for an earlier page is of no use any more.
    private void supersede() {
        if (running != null) {
            running.cancel();
            running = null;
        }
    }
}
