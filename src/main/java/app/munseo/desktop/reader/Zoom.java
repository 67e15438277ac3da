package app.munseo.desktop.reader;

/// How large the document is shown.
///
/// @param fit whether pages are as wide as the pane, whatever that is
/// @param scale of drawn pages: JavaFX units for each point
/// @param letters of text, as a factor of the window's own size
record Zoom(boolean fit, double scale, double letters) {
    static final Zoom FIT = new Zoom(true, 1, 1);

    private static final double LEAST = 0.1;
    private static final double MOST = 10;
    private static final double LEAST_LETTERS = 0.6;
    private static final double MOST_LETTERS = 3;
    /// A page of 100 % has the size it has on paper, at 96 units an inch.
    private static final double UNITS_PER_POINT = 96 / 72.0;

    /// Drawn pages larger or smaller by a factor.
    Zoom pagesBy(double factor) {
        return new Zoom(false, Math.clamp(scale * factor, LEAST, MOST), letters);
    }

    Zoom lettersBy(double factor) {
        return new Zoom(fit, scale, Math.clamp(letters * factor, LEAST_LETTERS, MOST_LETTERS));
    }

    /// As wide as the pane, at a scale that makes it so.
    Zoom fitting(double fitted) {
        return new Zoom(true, Math.clamp(fitted, LEAST, MOST), letters);
    }

    Zoom plainLetters() {
        return new Zoom(fit, scale, 1);
    }

    int percent() {
        return (int) Math.round(100 * scale / UNITS_PER_POINT);
    }

    int lettersPercent() {
        return (int) Math.round(100 * letters);
    }
}
