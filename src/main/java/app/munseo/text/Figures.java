package app.munseo.text;

import java.util.LinkedHashSet;
import java.util.Set;

/// Finds the figures a text states, in one canonical form whatever the language and notation, so that a claim can be
/// held against its source.
///
/// | text | figure |
/// |---|---|
/// | 1억 2천만 · 120,000,000 · 120 million | `NUMBER 120000000` |
/// | 3만 5천원 · KRW 35,000 · ₩35,000 | `MONEY KRW 35000` |
/// | 5.50% · 5.5 퍼센트 · 5.5 percent | `PERCENT 5.5` |
/// | 2024년 3월 5일 · 2024-03-05 · March 5, 2024 | `DATE 2024-03-05` |
/// | 3월 5일 · March 5 | `DATE --03-05` |
/// | 2년 · 2 years · two years | `MEASURE 2 year` |
/// | 제3조 · 3rd | `ORDINAL 3` |
public final class Figures {
    /// What a figure says.
    public enum Kind {
        NUMBER,
        MONEY,
        PERCENT,
        DATE,
        /// A number with a unit of time, length, mass, volume or data.
        MEASURE,
        ORDINAL
    }

    /// One figure; `value` is canonical within its kind (see [Figures]).
    public record Figure(Kind kind, String value) {
        /// Whether a source that states this figure bears out `claim`: the same amount with no other unit (tables keep
        /// their units in the header), or the same date, as precise or more so.
        public boolean bearsOut(Figure claim) {
            if (equals(claim)) {
                return true;
            }
            if (kind == Kind.DATE || claim.kind == Kind.DATE) {
                return value.startsWith(claim.value + "-") || value.equals(claim.value) || endsWithDay(claim.value);
            }
            boolean oneIsBare = kind == Kind.NUMBER || claim.kind == Kind.NUMBER;
            return oneIsBare && amount().equals(claim.amount());
        }

        /// "March 5" is borne out by "March 5, 2024".
        private boolean endsWithDay(String day) {
            return day.startsWith("--") && value.length() > 4 && value.substring(4).startsWith(day.substring(1));
        }

        private String amount() {
            return switch (kind) {
                case MONEY -> value.substring(value.indexOf(' ') + 1);
                case MEASURE -> value.substring(0, value.indexOf(' '));
                case NUMBER, PERCENT, DATE, ORDINAL -> value;
            };
        }
    }

    private Figures() {}

    /// The figures in `text`, in the order they stand there (dates first).
    public static Set<Figure> in(String text) {
        var figures = new LinkedHashSet<Figure>();
        var rest = new StringBuilder(text);
        Dates.take(rest, figures);
        Amounts.take(rest, figures);
        return figures;
    }

    /// `text` with blanks in place of its figures: what is left to be compared word by word.
    public static String without(String text) {
        var rest = new StringBuilder(text);
        var figures = new LinkedHashSet<Figure>();
        Dates.take(rest, figures);
        Amounts.take(rest, figures);
        return rest.toString();
    }

    /// Blanks out what has been read, so that no figure is read twice.
    static void blank(StringBuilder text, int start, int end) {
        for (int i = start; i < end; i++) {
            text.setCharAt(i, ' ');
        }
    }
}
