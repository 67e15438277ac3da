package app.munseo.desktop.reader;

import app.munseo.extract.Box;

/// The part of the desk that is in sight.
///
/// @param x how far the sight has moved over the desk, as `y`, in JavaFX units
/// @param width of the sight, as `height`
/// @param sharpness pixels of the screen for each unit
record Sight(PageStack stack, double x, double y, double width, double height, double sharpness) {
    /// What is drawn beyond the sight, so that a small movement shows no blur, as a share of it.
    private static final double BEYOND = 0.15;

    int first() {
        int page = stack.pageAt(y);
        return stack.top(page) + stack.height(page) <= y ? stack.pageAt(y + PageStack.GAP) : page;
    }

    int last() {
        return stack.pageAt(y + height);
    }

    double left(int page) {
        return stack.left(page, width) - x;
    }

    double top(int page) {
        return stack.top(page) - y;
    }

    /// Pixels for each point.
    double scale() {
        return stack.scale() * sharpness;
    }

    /// The part of a page that is in sight, and a little more, in points.
    Box part(int page) {
        double left = Math.max(0, -left(page) - BEYOND * width);
        double top = Math.max(0, -top(page) - BEYOND * height);
        double right = -left(page) + (1 + BEYOND) * width;
        double bottom = -top(page) + (1 + BEYOND) * height;
        double scale = stack.scale();
        double x0 = Math.floor(left / scale);
        double y0 = Math.floor(top / scale);
        var size = stack.size(page);
        double x1 = Math.min(size.width(), Math.ceil(right / scale));
        double y1 = Math.min(size.height(), Math.ceil(bottom / scale));
        return new Box(x0, y0, Math.max(1, x1 - x0), Math.max(1, y1 - y0));
    }
}
