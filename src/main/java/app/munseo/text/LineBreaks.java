package app.munseo.text;

import java.util.regex.Pattern;

/// Tells line breaks that end a sentence from those that only wrap it.
///
/// A wrapped line is full: the first word of the next line would not have fitted. A line that had room to spare was
/// broken on purpose, as a heading or an item of a list is. What "full" means comes from the lines around it.
final class LineBreaks {
    /// Lines narrower than this all around are no wrapped prose but a list without marks.
    private static final int LEAST_WIDTH = 32;

    /// A line that stays below this share of the width, next word included, had room. Fonts are proportional, so a
    /// full line may well count a quarter fewer characters than its neighbour.
    private static final double FULL = 0.72;

    /// Lines longer than this are paragraphs of their own; measuring them further would tell nothing.
    private static final int WIDEST = 400;

    private static final Pattern ITEM = Pattern.compile("\\s*+(?:[-*•·▪◦‣○●■□▶※◆◇–—]\\s|#{1,6}\\s|[①-⑳❶-❿]"
            + "|\\(?(?:\\d{1,3}|[가-하]|[A-Za-z]|[ivxIVX]{1,4})\\)\\s?|(?:\\d{1,2}\\.){1,4}\\s"
            + "|\\d{1,2}(?:\\.\\d{1,2}){1,3}\\s|[가나다라마바사아자차카타파하]\\.\\s|[QA][.:]\\s)");

    private final String text;

    LineBreaks(String text) {
        this.text = text;
    }

    /// Whether the newline at `newline` ends a sentence.
    boolean endsSentence(int newline) {
        int start = text.lastIndexOf('\n', newline - 1) + 1;
        int next = newline + 1;
        int nextEnd = lineEnd(next);
        if (isBlank(start, newline) || isBlank(next, nextEnd)) {
            return true;
        }
        return isRow(start, newline)
                || isRow(next, nextEnd)
                || text.startsWith("#", start)
                || ITEM.matcher(text).region(next, nextEnd).lookingAt()
                || hadRoom(start, newline, next, nextEnd);
    }

    private boolean hadRoom(int start, int newline, int next, int nextEnd) {
        int width = Math.max(LEAST_WIDTH, Math.max(width(start, newline), width(next, nextEnd)));
        width = Math.max(width, start == 0 ? 0 : width(text.lastIndexOf('\n', start - 2) + 1, start - 1));
        int needed = width(start, newline) + 1 + width(next, wordEnd(next, nextEnd));
        return needed < width * FULL;
    }

    /// Columns of the stretch in a fixed-width font: a Hangul syllable or other wide character takes two.
    private int width(int start, int end) {
        int columns = 0;
        for (int i = start; i < end && columns < WIDEST; i++) {
            columns += text.charAt(i) >= '\u1100' ? 2 : 1;
        }
        return columns;
    }

    private int wordEnd(int start, int end) {
        int at = start;
        while (at < end && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        while (at < end && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /// A row of a table, or a line of a table of contents.
    private boolean isRow(int start, int end) {
        return text.indexOf(" | ", start, end) >= 0 || text.indexOf("....", start, end) >= 0;
    }

    private boolean isBlank(int start, int end) {
        return Span.trimmed(text, start, end).length() == 0;
    }

    private int lineEnd(int start) {
        int newline = text.indexOf('\n', start);
        return newline < 0 ? text.length() : newline;
    }
}
