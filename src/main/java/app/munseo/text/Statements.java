package app.munseo.text;

import app.munseo.text.Figures.Figure;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/// Finds the figures that a long text states ([Figures]). To look for them costs more than all else that is done to a
/// chunk's text, and they stand in few places: so one looks only around digits and around words that may be numbers or days.
public final class Statements {
    /// Characters that belong to a figure on either side of its number: units, months, currencies.
    private static final int AROUND = 32;

    private static final int LONGEST_WORD = 10;

    /// Parts of a year or of a whole.
    private static final Set<String> PARTS = Set.of("half", "quarter");

    private static final Set<String> KOREAN_WORDS = Set.of("분기", "반기", "절반", "요일");

    private final String text;
    private final Set<Figure> figures = new LinkedHashSet<>();
    private int from;
    private int to;

    private Statements(String text) {
        this.text = text;
    }

    /// The figures of `text`, each once, in the order in which they stand.
    public static Set<Figure> in(String text) {
        var statements = new Statements(text);
        statements.scan();
        statements.read();
        return statements.figures;
    }

    private void scan() {
        int word = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (!isLatin(c)) {
                if (mayBeNumber(word, i)) {
                    lookAt(word, i);
                }
                word = i + 1;
                if (Character.isDigit(c) || isKoreanNumber(c, i)) {
                    lookAt(i, i + 1);
                }
            }
        }
    }

    private boolean mayBeNumber(int start, int end) {
        if (end - start < 3 || end - start > LONGEST_WORD) {
            return false;
        }
        var word = text.substring(start, end).toLowerCase(Locale.ROOT);
        return Units.isNumber(word) || PARTS.contains(word) || word.endsWith("day") || word.endsWith("days");
    }

    private boolean isKoreanNumber(char c, int i) {
        if (c < '가' || i + 1 >= text.length()) {
            return false;
        }
        if (KOREAN_WORDS.contains(text.substring(i, i + 2))) {
            return true;
        }
        int next = text.charAt(i + 1) == ' ' && i + 2 < text.length() ? i + 2 : i + 1;
        return Units.mayBeNumber(c, text.charAt(next));
    }

    private static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /// Widens the place that is being looked at, or goes to another one.
    private void lookAt(int start, int end) {
        if (start - AROUND > to) {
            read();
            from = start - AROUND;
            while (from > to && !Character.isWhitespace(text.charAt(from - 1))) {
                from--;
            }
        }
        to = Math.min(end + AROUND, text.length());
        while (to < text.length() && !Character.isWhitespace(text.charAt(to))) {
            to++;
        }
    }

    private void read() {
        if (to > from) {
            figures.addAll(Figures.in(text.substring(from, to)));
        }
        from = to;
    }
}
