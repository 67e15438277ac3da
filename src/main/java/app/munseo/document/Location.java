package app.munseo.document;

/// A stretch of a page's stored text: page counted from 1, `start` inclusive and `end` exclusive in UTF-16 units.
public record Location(int page, int start, int end) {
    public Location {
        if (page < 1 || start < 0 || end < start) {
            throw new IllegalArgumentException("no location: page %d, %d to %d".formatted(page, start, end));
        }
    }

    /// Number of UTF-16 units covered.
    public int length() {
        return end - start;
    }
}
