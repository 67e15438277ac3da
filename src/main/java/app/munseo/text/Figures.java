package app.munseo.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Finds the figures a text states, in one canonical form whatever the language and notation, so that a claim can be
/// held against its source.
///
/// | text | figure |
/// |---|---|
/// | 1억 2천만 · 120,000,000 · 120 million | `NUMBER 120000000` |
/// | 두 명 · two members · 2 | `NUMBER 2` |
/// | 오후 2시 반 · 2.30 pm · 14:30 | `NUMBER 14:30`; `?2:30` where it may be either half of the day |
/// | 3만 5천원 · KRW 35,000 · ₩35,000 | `MONEY KRW 35000` |
/// | 5.50% · 5.5 퍼센트 · 100분의 5.5 | `PERCENT 5.5` |
/// | 2024년 3월 5일 · 2024-03-05 · March 5, 2024 | `DATE 2024-03-05` |
/// | 3월 5일 · March 5 | `DATE --03-05` |
/// | 2024년 3분기 · Q3 2024 · 하반기 | `DATE 2024-Q3`, `DATE --H2` |
/// | 화요일 · Tuesday | `DATE ---2` |
/// | 2년 · 2 years · two years | `MEASURE 2 year` |
/// | 제3조 · 3rd | `ORDINAL 3` |
public final class Figures {
    /// What a figure says.
    public enum Kind {
        NUMBER,
        MONEY,
        PERCENT,
        DATE,
        /// A number with a unit of time, length, mass, volume, speed, temperature or data.
        MEASURE,
        ORDINAL
    }

    /// One figure; `value` is canonical within its kind (see [Figures]).
    public record Figure(Kind kind, String value) {
        /// Whether a source that states this figure bears out `claim`: the same amount in the same or a convertible
        /// unit (24 months are 2 years), or with no unit at all (tables keep their units in the header), or the same
        /// date, as precise or more so.
        public boolean bearsOut(Figure claim) {
            if (equals(claim)) {
                return true;
            }
            if (kind == Kind.DATE || claim.kind == Kind.DATE) {
                return value.startsWith(claim.value + "-") || value.equals(claim.value) || endsWithDay(claim.value);
            }
            if (kind == Kind.MEASURE && claim.kind == Kind.MEASURE) {
                return Units.sameMeasure(value, claim.value);
            }
            boolean oneIsBare = kind == Kind.NUMBER || claim.kind == Kind.NUMBER;
            return oneIsBare && (amount().equals(claim.amount()) || ClockTimes.same(value, claim.value));
        }

        /// "March 5" is borne out by "March 5, 2024".
        private boolean endsWithDay(String day) {
            return day.startsWith("--") && value.length() > 4 && value.substring(4).startsWith(day.substring(1));
        }

        /// The number without its unit, as it is written in `value`.
        public String amount() {
            return switch (kind) {
                case MONEY -> value.substring(value.indexOf(' ') + 1);
                case MEASURE -> value.substring(0, value.indexOf(' '));
                case NUMBER, PERCENT, DATE, ORDINAL -> value;
            };
        }

        /// The currency of money, the unit of a measure in one name for all units of its kind (`time` for hours and
        /// days); empty for others.
        public String dimension() {
            return switch (kind) {
                case MONEY -> value.substring(0, value.indexOf(' '));
                case MEASURE -> Units.dimension(value.substring(value.indexOf(' ') + 1));
                case NUMBER, PERCENT, DATE, ORDINAL -> "";
            };
        }
    }

    /// A figure and where it stands in the text (UTF-16 units, end exclusive).
    public record Located(Figure figure, int start, int end) {}

    private Figures() {}

    /// The figures in `text`, in the order they stand there.
    public static Set<Figure> in(String text) {
        var figures = new LinkedHashSet<Figure>();
        located(text).forEach(located -> figures.add(located.figure()));
        return figures;
    }

    /// The same with their places; a figure stated twice is there twice.
    public static List<Located> located(String text) {
        var found = new ArrayList<Located>();
        take(new StringBuilder(text), found);
        found.sort(Comparator.comparingInt(Located::start));
        return found;
    }

    /// `text` with blanks in place of its figures: what is left to be compared word by word.
    public static String without(String text) {
        var rest = new StringBuilder(text);
        take(rest, new ArrayList<>());
        return rest.toString();
    }

    private static void take(StringBuilder rest, List<Located> found) {
        Dates.take(rest, found);
        ClockTimes.take(rest, found);
        Amounts.take(rest, found);
    }

    /// Notes a figure and blanks it out, so that it is not read twice.
    static void take(StringBuilder rest, int start, int end, Figure figure, List<Located> found) {
        int from = start;
        while (from < end && Character.isWhitespace(rest.charAt(from))) {
            from++;
        }
        found.add(new Located(figure, from, end));
        blank(rest, start, end);
    }

    static void blank(StringBuilder rest, int start, int end) {
        for (int i = start; i < end; i++) {
            rest.setCharAt(i, ' ');
        }
    }

    static Figure number(BigDecimal value) {
        return new Figure(Kind.NUMBER, KoreanNumbers.plain(value));
    }
}
