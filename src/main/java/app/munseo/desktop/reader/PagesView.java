package app.munseo.desktop.reader;

import app.munseo.app.Messages;
import app.munseo.desktop.reader.ReaderState.Open;
import javafx.animation.PauseTransition;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The drawn pages of a document, one above the other. Only those in sight exist as nodes.
final class PagesView extends Region implements DocumentView {
    private static final double LINE = 48;
    private static final double TEXT_NEAR = 3;
    private static final double ZOOM_STEP = 1.1;
    /// After this long without a movement, what is blurred is drawn sharp.
    private static final Duration REST = Duration.millis(120);

    private final ReaderController controller;
    private final Pictures pictures;
    private final Desk desk;
    private final PauseTransition rest = new PauseTransition(REST);
    private final Sheets sheets;
    private Open open;
    private @Nullable Point2D pointer;

    PagesView(Messages messages, ReaderController controller, Open open) {
        this.controller = controller;
        this.pictures = controller.pictures();
        this.desk = new Desk(open.book().sizes(), open.zoom().scale(), pictures.glyphs(), this::moved);
        this.sheets = new Sheets(messages, pictures, open.book(), desk.pane());
        this.open = open;
        desk.leap(open.leap());
        setId("reader-page");
        getStyleClass().add("reader-page");
        setFocusTraversable(true);
        setAccessibleText(messages.text("window.reader.pages"));
        var clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        getChildren().addAll(desk.nodes());
        listen();
    }

    private void listen() {
        rest.setOnFinished(_ -> sheets.sharpen(sight()));
        pictures.pages().whenArrived(this::refresh);
        pictures.glyphs().whenArrived(this::glyphsArrived);
        new Selecting(controller, sheets::placeAt, page -> open.book().text(page), this::scrollLines).on(this);
        addEventHandler(MouseEvent.MOUSE_MOVED, this::pointed);
        addEventHandler(ScrollEvent.SCROLL, this::wheel);
        addEventHandler(ZoomEvent.ZOOM, event -> zoom(event.getX(), event.getY(), event.getZoomFactor()));
    }

    private void pointed(MouseEvent event) {
        var scene = new Point2D(event.getSceneX(), event.getSceneY());
        setCursor(sheets.hasTextAt(scene, TEXT_NEAR) ? Cursor.TEXT : Cursor.DEFAULT);
    }

    private void wheel(ScrollEvent event) {
        event.consume();
        if (event.isShortcutDown()) {
            zoom(event.getX(), event.getY(), Math.pow(ZOOM_STEP, Math.signum(event.getDeltaY())));
        } else {
            desk.scrollBy(-event.getDeltaX(), -event.getDeltaY());
        }
    }

    /// What is under the pointer stays there.
    private void zoom(double x, double y, double factor) {
        pointer = new Point2D(x, y);
        controller.zoom(factor);
        pointer = null;
    }

    @Override
    public void resize(double width, double height) {
        boolean other = width != getWidth() || height != getHeight();
        super.resize(width, height);
        if (other) {
            desk.resize(width, height);
            arrange();
            if (desk.seen() && open.zoom().fit()) {
                controller.fit(fitting());
            }
        }
    }

    @Override
    public double fitting() {
        return desk.fitting();
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void show(Open next) {
        boolean elsewhere = !next.leap().equals(open.leap());
        open = next;
        if (elsewhere) {
            desk.leap(next.leap());
        }
        if (next.zoom().scale() != desk.scale()) {
            desk.rescale(next.zoom().scale(), pointer == null ? desk.top() : pointer);
            arrange();
            report();
        } else if (elsewhere) {
            arrange();
        } else {
            refresh();
        }
    }

    private Sight sight() {
        return desk.sight(sharpness());
    }

    private double sharpness() {
        return getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getOutputScaleX();
    }

    private void moved() {
        arrange();
        report();
    }

    /// Says which page is in sight, unless another is still to come into it.
    private void report() {
        if (desk.seen() && !desk.leaping()) {
            int seen = desk.page();
            controller.change(now -> now.page() == seen ? now : now.onPage(seen));
        }
    }

    private void arrange() {
        if (desk.seen()) {
            desk.arrange(sharpness());
            sheets.place(sight());
            refresh();
            rest.playFromStart();
        }
    }

    private void refresh() {
        if (desk.seen()) {
            sheets.refresh(open, sight());
        }
    }

    private void glyphsArrived() {
        if (desk.leaping()) {
            arrange();
        } else {
            refresh();
        }
    }

    @Override
    public void scrollLines(int by) {
        desk.scrollBy(0, by * LINE);
    }

    @Override
    public void scrollPages(int by) {
        desk.scrollPages(by);
    }

    @Override
    public void scrollToEnd(int end) {
        desk.scrollToEnd(end);
    }
}
