package app.munseo.desktop.reader;

import java.util.Comparator;

/// A place in a document: between two characters of a page's text.
///
/// @param page counted from 1
/// @param offset into the page's text
record Place(int page, int offset) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
            Comparator.comparingInt(Place::page).thenComparingInt(Place::offset);

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
