package app.munseo.desktop.reader;

import app.munseo.extract.Box;
import app.munseo.extract.PageSize;

/// What is to be drawn: a part of a page, at a scale in pixels for each point.
record Sketch(int page, double scale, Box part) {
    /// A whole page is drawn with no more pixels than this, 4 bytes each; what is shown larger is drawn in parts.
    private static final double MOST_PIXELS = 4_000_000;

    /// A whole page, as sharp as a whole page gets.
    static Sketch whole(int page, PageSize size, double scale) {
        double most = Math.sqrt(MOST_PIXELS / (size.width() * size.height()));
        return new Sketch(page, Math.min(scale, most), Box.WHOLE);
    }

    /// Whether a part of the page should be drawn apart to be sharp at `wanted`.
    boolean blurredAt(double wanted) {
        return scale < wanted * 0.99;
    }
}
