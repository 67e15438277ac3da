package app.munseo.desktop.reader;

import app.munseo.document.DocumentId;
import app.munseo.document.Location;
import app.munseo.document.Problem;
import org.jspecify.annotations.Nullable;

/// What the reader shows.
sealed interface ReaderState {
    /// Nothing is open.
    record Closed() implements ReaderState {}

    /// A document is being fetched.
    record Opening() implements ReaderState {}

    /// It could not be opened.
    record Unopened(Problem problem) implements ReaderState {}

    /// It needs a password.
    ///
    /// @param refused whether one was given that is not the right one
    record Locked(DocumentId document, String name, boolean refused) implements ReaderState {}

    /// A document.
    ///
    /// @param mark the cited stretch; null when nothing was cited
    /// @param leap what was last to be brought into sight
    /// @param page the one in sight, counted from 1
    /// @param plain whether the text is shown although the pages could be drawn
    record Open(
            Book book,
            @Nullable Location mark,
            Leap leap,
            int page,
            boolean plain,
            Zoom zoom,
            Finding finding,
            @Nullable Selection selection)
            implements ReaderState {
        static Open of(Book book) {
            return new Open(book, null, Leap.START, 1, false, Zoom.FIT, Finding.NONE, null);
        }

        /// Whether drawn pages are what should be seen.
        boolean drawn() {
            return book.hasSheets() && !plain;
        }

        /// At the cited stretch, or at the beginning.
        Open cited(@Nullable Location cited) {
            var open = new Open(book, cited, leap, page, plain, zoom, finding, selection);
            return open.leapt(cited == null ? new Location(1, 0, 0) : cited);
        }

        /// Somewhere else; a page that is not there is taken for the nearest.
        Open leapt(Location to) {
            int there = Math.clamp(to.page(), 1, Math.max(1, book.pages()));
            var kept = there == to.page() ? to : new Location(there, 0, 0);
            return new Open(book, mark, leap.then(kept), there, plain, zoom, finding, selection);
        }

        Open onPage(int seen) {
            return new Open(book, mark, leap, seen, plain, zoom, finding, selection);
        }

        /// The text instead of the drawn pages, or the other way round, at the same page.
        Open switched() {
            var same = mark != null && mark.page() == page ? mark : new Location(page, 0, 0);
            return new Open(book, mark, leap.then(same), page, !plain, zoom, finding, selection);
        }

        Open zoomed(Zoom next) {
            return new Open(book, mark, leap, page, plain, next, finding, selection);
        }

        Open finding(Finding next) {
            return new Open(book, mark, leap, page, plain, zoom, next, selection);
        }

        Open selected(@Nullable Selection next) {
            return new Open(book, mark, leap, page, plain, zoom, finding, next);
        }

        /// The selected text; empty where there is none.
        String selectedText() {
            return selection == null ? "" : selection.text(book.text().pages());
        }
    }
}
