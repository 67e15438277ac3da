package app.munseo.desktop.reader;

import app.munseo.document.Location;
import app.munseo.document.Page;
import java.text.BreakIterator;
import java.util.List;
import java.util.stream.Collectors;

/// What the person has selected: from where the mouse went down to where it is, over any number of pages.
record Selection(Place anchor, Place focus) {
    Place from() {
        return anchor.compareTo(focus) <= 0 ? anchor : focus;
    }

    Place to() {
        return anchor.compareTo(focus) <= 0 ? focus : anchor;
    }

    boolean isEmpty() {
        return anchor.equals(focus);
    }

    Selection upTo(Place place) {
        return new Selection(anchor, place);
    }

    /// The stretch of a page's text, which is `length` long, that is selected; empty where nothing of it is.
    Location on(int page, int length) {
        if (page < from().page() || page > to().page()) {
            return new Location(page, 0, 0);
        }
        int start = page == from().page() ? Math.min(from().offset(), length) : 0;
        int end = page == to().page() ? Math.min(to().offset(), length) : length;
        return new Location(page, start, Math.max(start, end));
    }

    /// The selected text, a line break between pages.
    String text(List<Page> pages) {
        return pages.stream()
                .filter(page -> page.number() >= from().page() && page.number() <= to().page())
                .map(page -> {
                    var on = on(page.number(), page.text().length());
                    return page.text().substring(on.start(), on.end());
                })
                .collect(Collectors.joining("\n"));
    }

    /// All the text of a document.
    static Selection all(List<Page> pages) {
        return pages.isEmpty()
                ? new Selection(new Place(1, 0), new Place(1, 0))
                : new Selection(
                        new Place(pages.getFirst().number(), 0),
                        new Place(pages.getLast().number(), pages.getLast().text().length()));
    }

    /// The word around a place of `text`.
    static Selection word(Place at, String text) {
        var words = BreakIterator.getWordInstance();
        words.setText(text);
        int offset = Math.clamp(at.offset(), 0, Math.max(0, text.length() - 1));
        int end = text.isEmpty() ? 0 : words.following(offset);
        int start = text.isEmpty() ? 0 : words.previous();
        return new Selection(new Place(at.page(), start), new Place(at.page(), end));
    }

    /// The line around a place of `text`.
    static Selection line(Place at, String text) {
        int offset = Math.clamp(at.offset(), 0, text.length());
        int end = text.indexOf('\n', offset);
        int start = text.lastIndexOf('\n', offset - 1) + 1;
        return new Selection(new Place(at.page(), start), new Place(at.page(), end < 0 ? text.length() : end));
    }
}
