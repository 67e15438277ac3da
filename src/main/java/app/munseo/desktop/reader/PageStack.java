package app.munseo.desktop.reader;

import app.munseo.extract.PageSize;
import java.util.Arrays;
import java.util.List;

/// Pages one above the other at a scale, as on an endless desk: where each begins. Lengths are in JavaFX units; `y`
/// grows downwards from the top of the desk.
final class PageStack {
    static final double GAP = 12;
    static final double MARGIN = 14;

    private final List<PageSize> sizes;
    private final double scale;
    private final double[] tops;
    private final double widest;

    PageStack(List<PageSize> sizes, double scale) {
        this.sizes = sizes;
        this.scale = scale;
        this.tops = new double[sizes.size() + 1];
        tops[0] = MARGIN;
        for (int i = 0; i < sizes.size(); i++) {
            tops[i + 1] = tops[i] + height(i + 1) + GAP;
        }
        this.widest = widest(sizes);
    }

    private static double widest(List<PageSize> sizes) {
        return sizes.stream().mapToDouble(PageSize::width).max().orElse(1);
    }

    /// The scale at which the widest page and its margins take `width`.
    static double fitting(List<PageSize> sizes, double width) {
        return Math.max(1, width - 2 * MARGIN) / widest(sizes);
    }

    double scale() {
        return scale;
    }

    /// In points.
    PageSize size(int page) {
        return sizes.get(page - 1);
    }

    /// Whole units, so that pixels of a drawn page meet pixels of the screen.
    double width(int page) {
        return Math.max(1, Math.floor(sizes.get(page - 1).width() * scale));
    }

    double height(int page) {
        return Math.max(1, Math.floor(sizes.get(page - 1).height() * scale));
    }

    double top(int page) {
        return tops[page - 1];
    }

    /// Where a page begins on a desk seen `seen` wide: in the middle.
    double left(int page, double seen) {
        return Math.floor((Math.max(seen, width()) - width(page)) / 2);
    }

    double width() {
        return Math.floor(widest * scale) + 2 * MARGIN;
    }

    double height() {
        return tops[sizes.size()] - GAP + MARGIN;
    }

    /// The page at `y`, or the nearest above it.
    int pageAt(double y) {
        int found = Arrays.binarySearch(tops, 0, sizes.size(), y);
        int index = found >= 0 ? found : -found - 2;
        return Math.clamp(index, 0, sizes.size() - 1) + 1;
    }

    /// A place on a page that stays the same whatever the scale: shares of its height and width.
    record Anchor(int page, double down, double across) {}

    /// What is at a place of a desk seen `seen` wide.
    Anchor anchor(double y, double x, double seen) {
        int page = pageAt(y);
        return new Anchor(page, (y - top(page)) / height(page), (x - left(page, seen)) / width(page));
    }

    double y(Anchor anchor) {
        return top(anchor.page()) + anchor.down() * height(anchor.page());
    }

    double x(Anchor anchor, double seen) {
        return left(anchor.page(), seen) + anchor.across() * width(anchor.page());
    }
}
