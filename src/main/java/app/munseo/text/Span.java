package app.munseo.text;

/// A stretch of a text: `start` inclusive, `end` exclusive, in UTF-16 units.
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no span: %d to %d".formatted(start, end));
        }
    }

    public int length() {
        return end - start;
    }

    /// The stretch of `text` this span covers.
    public String of(String text) {
        return text.substring(start, end);
    }

    /// The span without white space at either end; empty (at `start`) when there is nothing else in it.
    static Span trimmed(String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        return from == to ? new Span(start, start) : new Span(from, to);
    }
}
