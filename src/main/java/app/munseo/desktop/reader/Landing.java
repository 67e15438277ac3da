package app.munseo.desktop.reader;

import app.munseo.document.Location;
import app.munseo.extract.Box;
import app.munseo.extract.PageGlyphs;

/// Brings a stretch of text into sight. Until it is known where on its page it stands, the page's top will do.
record Landing(Sight sight, Supply<Integer, PageGlyphs> glyphs, Location to) {
    /// Moves the sight.
    ///
    /// @return whether that was the right place, and not one for the time being
    boolean on(Scroller down, Scroller across) {
        var found = glyphs.get(to.page());
        var boxes = found.orElse(PageGlyphs.NONE).boxes(to.start(), to.end());
        if (boxes.isEmpty()) {
            down.scrollTo(sight.stack().top(to.page()) - PageStack.GAP);
        } else {
            show(boxes.getFirst(), down, across);
        }
        return to.length() == 0 || found.isPresent() || glyphs.failure(to.page()).isPresent();
    }

    /// In the upper third, unless it is in sight as it is.
    private void show(Box box, Scroller down, Scroller across) {
        double scale = sight.stack().scale();
        double top = sight.top(to.page()) + box.y() * scale;
        if (top < 0 || top + 2 * box.height() * scale > sight.height()) {
            down.scrollBy(top - sight.height() / 3);
        }
        double left = sight.left(to.page()) + box.x() * scale;
        if (left < 0 || left + box.width() * scale > sight.width()) {
            across.scrollBy(left - PageStack.MARGIN);
        }
    }
}
