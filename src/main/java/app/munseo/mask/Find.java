package app.munseo.mask;

/// Personal data in a text, from `start` to before `end`.
public record Find(Kind kind, int start, int end) {
    /// Its words.
    public String of(String text) {
        return text.substring(start, end);
    }

    boolean overlaps(Find other) {
        return start < other.end && other.start < end;
    }
}
