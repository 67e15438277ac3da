package app.munseo.text;

import app.munseo.text.Figures.Figure;
import app.munseo.text.Figures.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads dates: `2024`, `2024-03`, `2024-03-05`, and without a year `--03`, `--03-05`.
final class Dates {
    private static final String MONTH = "(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?"
            + "|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
    private static final String YEAR = "(?<year>[12]\\d{3})";
    private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
    private static final String NUMBERED_MONTH = "(?<month>1[0-2]|0?[1-9])";
    private static final String NUMBERED_DAY = "(?<day>3[01]|[12]\\d|0?[1-9])";

    private static final List<Pattern> PATTERNS = List.of(
            Pattern.compile("(?<!\\d)" + YEAR + "\\s?년(?:\\s?" + NUMBERED_MONTH + "\\s?월(?:\\s?" + NUMBERED_DAY
                    + "\\s?일)?)?"),
            Pattern.compile("(?<!\\d)" + NUMBERED_MONTH + "\\s?월(?!요)(?:\\s?" + NUMBERED_DAY + "\\s?일)?"),
            Pattern.compile("(?<![\\d.-])" + YEAR + "([-/.])\\s?" + NUMBERED_MONTH + "\\2\\s?" + NUMBERED_DAY
                    + "(?![\\d-])"),
            Pattern.compile("(?<![\\d.-])" + YEAR + "-(?<month>1[0-2]|0[1-9])(?![\\d-])"),
            Pattern.compile("\\b" + MONTH + "\\s" + DAY + ",?\\s" + YEAR + "\\b"),
            Pattern.compile("\\b" + DAY + "\\s(?:of\\s)?" + MONTH + ",?\\s" + YEAR + "\\b"),
            Pattern.compile("\\b" + MONTH + ",?\\s" + YEAR + "\\b"),
            Pattern.compile("\\b" + MONTH + "\\s" + DAY + "\\b"),
            Pattern.compile("\\b" + DAY + "\\s(?:of\\s)?" + MONTH + "\\b"));

    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    private Dates() {}

    /// Adds the dates of `text` to `figures` and blanks them out.
    static void take(StringBuilder text, Set<Figure> figures) {
        if (text.chars().noneMatch(Character::isDigit)) {
            return;
        }
        for (var pattern : PATTERNS) {
            var matches = pattern.matcher(text.toString()).results().toList();
            for (var match : matches) {
                figures.add(new Figure(Kind.DATE, canonical(match)));
                Figures.blank(text, match.start(), match.end());
            }
        }
    }

    private static String canonical(MatchResult match) {
        var value = new StringBuilder();
        var year = group(match, "year");
        value.append(year == null ? "-" : year);
        var month = group(match, "month");
        if (month != null) {
            value.append("-%02d".formatted(monthNumber(month)));
        }
        var day = group(match, "day");
        if (day != null) {
            value.append("-%02d".formatted(Integer.parseInt(day)));
        }
        return value.toString();
    }

    private static @Nullable String group(MatchResult match, String name) {
        return match.namedGroups().containsKey(name) ? match.group(name) : null;
    }

    private static int monthNumber(String month) {
        return Character.isDigit(month.charAt(0))
                ? Integer.parseInt(month)
                : MONTHS.indexOf(month.substring(0, 3).toLowerCase(Locale.ROOT)) / 3 + 1;
    }
}
