package app.munseo.desktop.reader;

import app.munseo.extract.PageGlyphs;
import app.munseo.extract.PageSize;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/// The pages one above the other, and the part of them that is in sight: it scrolls, scales, and brings stretches of
/// text into sight.
final class Desk {
    private static final double BAR = 10;

    private final Pane pane = new Pane();
    private final Scroller down = new Scroller(Orientation.VERTICAL, this::scrolled);
    private final Scroller across = new Scroller(Orientation.HORIZONTAL, this::scrolled);
    private final List<PageSize> sizes;
    private final Supply<Integer, PageGlyphs> glyphs;
    private final Runnable moved;
    private PageStack stack;
    private @Nullable Leap leap;
    private boolean arranging;

    /// @param glyphs where the text stands that is to be brought into sight
    /// @param moved runs when the person has scrolled
    Desk(List<PageSize> sizes, double scale, Supply<Integer, PageGlyphs> glyphs, Runnable moved) {
        this.sizes = sizes;
        this.glyphs = glyphs;
        this.moved = moved;
        this.stack = new PageStack(sizes, scale);
        pane.setManaged(false);
    }

    /// The desk and its scroll bars.
    List<Node> nodes() {
        return List.of(pane, down.bar(), across.bar());
    }

    /// Where pages are put.
    Pane pane() {
        return pane;
    }

    /// Takes a room of this size.
    void resize(double width, double height) {
        pane.resize(Math.max(0, width - BAR), height);
        down.bar().resizeRelocate(width - BAR, 0, BAR, height);
        across.bar().resizeRelocate(0, height - BAR, width - BAR, BAR);
    }

    /// Whether there is room to see anything.
    boolean seen() {
        return pane.getWidth() > 0 && pane.getHeight() > 0;
    }

    double scale() {
        return stack.scale();
    }

    /// The scale at which pages are as wide as the room.
    double fitting() {
        return PageStack.fitting(sizes, pane.getWidth());
    }

    /// The page that is read now.
    int page() {
        return stack.pageAt(down.offset() + down.seen() / 3);
    }

    /// @param sharpness pixels of the screen for each unit
    Sight sight(double sharpness) {
        return new Sight(stack, across.offset(), down.offset(), pane.getWidth(), pane.getHeight(), sharpness);
    }

    /// Brings a stretch into sight as soon as it is known where it stands.
    void leap(Leap to) {
        leap = to;
    }

    /// Whether a stretch is still to be brought into sight.
    boolean leaping() {
        return leap != null;
    }

    /// Another scale; what is at `anchor` in the room stays there.
    void rescale(double scale, Point2D anchor) {
        var place = stack.anchor(down.offset() + anchor.getY(), across.offset() + anchor.getX(), pane.getWidth());
        stack = new PageStack(sizes, scale);
        if (seen()) {
            arranging = true;
            measure();
            down.scrollTo(stack.y(place) - anchor.getY());
            across.scrollTo(stack.x(place, pane.getWidth()) - anchor.getX());
            arranging = false;
        }
    }

    /// The middle of the upper edge of the room.
    Point2D top() {
        return new Point2D(pane.getWidth() / 2, 0);
    }

    /// Gets everything in its place, and goes where a leap leads.
    void arrange(double sharpness) {
        arranging = true;
        measure();
        if (leap != null && new Landing(sight(sharpness), glyphs, leap.to()).on(down, across)) {
            leap = null;
        }
        arranging = false;
    }

    private void measure() {
        down.measure(stack.height(), pane.getHeight());
        across.measure(stack.width(), pane.getWidth());
    }

    /// Wherever a leap was to lead, the person is somewhere else now.
    private void scrolled() {
        if (!arranging) {
            leap = null;
            moved.run();
        }
    }

    void scrollBy(double x, double y) {
        across.scrollBy(x);
        down.scrollBy(y);
    }

    /// Scrolls by what is in sight (1 or -1).
    void scrollPages(int by) {
        down.page(by);
    }

    /// To the beginning (-1) or the end (1).
    void scrollToEnd(int end) {
        down.scrollTo(end < 0 ? 0 : stack.height());
    }
}
