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
import app.munseo.extract.PageImage;
import java.nio.IntBuffer;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/// Opens documents and turns their pages. Everything here happens on the UI thread.
public final class ReaderController {
    /// Width of a page whose width is not known yet, in points: A4.
    private static final double USUAL_WIDTH = 595;
    private static final double LEAST_SCALE = 0.5;
    private static final double MOST_SCALE = 5;
    /// A picture this much too small or too large, as a share of its width, is still sharp enough.
    private static final double SLACK = 0.08;

    private final ReaderPort port;
    private final Background background;
    private Consumer<? super ReaderState> shown = _ -> {};
    private ReaderState state = new ReaderState.Closed();
    private @Nullable Running running;
    private double pixels = 2 * USUAL_WIDTH;
    private double pageWidth = USUAL_WIDTH;

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
            draw(open);
        }
    }

    private void draw(Open open) {
        double scale = Math.clamp(pixels / pageWidth, LEAST_SCALE, MOST_SCALE);
        running = background.start("draw page", () -> picture(open, scale), new Outcome<Picture>(
                picture -> {
                    if (open.equals(state)) {
                        pageWidth = picture.width();
                        show(open.drawn(picture));
                    }
                },
                problem -> {
                    if (open.equals(state) && problem.kind() != Problem.Kind.CANCELLED) {
                        show(open.undrawn(problem));
                    }
                }));
    }

    /// Says how many pixels of the screen a page is shown on; a picture that is not sharp there is drawn again.
    void pixels(double wide) {
        pixels = wide;
        if (state instanceof Open open
                && open.picture() != null
                && Math.abs(open.picture().image().getWidth() / wide - 1) > SLACK) {
            supersede();
            draw(open);
        }
    }

    private Picture picture(Open open, double scale) {
        var path = open.document().path();
        var page = port.draw().draw(path, open.page(), scale);
        var mark = open.markHere();
        List<Box> boxes = mark == null ? List.of() : port.boxes().apply(path, mark);
        return new Picture(image(page), page.width(), boxes);
    }

    private static Image image(PageImage page) {
        return new WritableImage(new PixelBuffer<>(
                page.pixelWidth(),
                page.pixelHeight(),
                IntBuffer.wrap(page.pixels()),
                PixelFormat.getIntArgbPreInstance()));
    }

    /// What is under way for an earlier page is of no use any more.
    private void supersede() {
        if (running != null) {
            running.cancel();
            running = null;
        }
    }
}
