package app.munseo.text;

import app.munseo.text.Figures.Figure;
import app.munseo.text.Figures.Kind;
import app.munseo.text.Figures.Located;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads dates: `2024`, `2024-03`, `2024-03-05`, quarters and halves `2024-Q3`, `2024-H1`, without a year `--03`,
/// `--03-05`, `--Q3`, and days of the week from Monday, `---1`.
final class Dates {
    private static final String MONTH = "(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?"
            + "|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
    private static final String YEAR = "(?<year>[12]\\d{3})";
    private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
    private static final String NUMBERED_MONTH = "(?<month>1[0-2]|0?[1-9])";
    private static final String NUMBERED_DAY = "(?<day>3[01]|[12]\\d|0?[1-9])";

    private static final String OF_YEAR = "(?:,?\\s(?:of\\s)?(?:fiscal\\s|FY\\s?)?" + YEAR + ")?";
    private static final String NTH = "(?<part>first|second|third|fourth)";

    /// Parts of a year; the number of the part is in `part`.
    private static final List<Pattern> QUARTERS = List.of(
            Pattern.compile("(?:(?<!\\d)" + YEAR + "\\s?년도?\\s?)?(?:제\\s?)?(?<part>[1-4])\\s?사?분기"),
            Pattern.compile("\\b" + YEAR + "\\s(?<part>Q[1-4])\\b"),
            Pattern.compile("\\b(?<part>Q[1-4])\\b" + OF_YEAR),
            Pattern.compile("\\b" + NTH + "[-\\s]quarter\\b" + OF_YEAR, Pattern.CASE_INSENSITIVE));
    private static final List<Pattern> HALVES = List.of(
            Pattern.compile("(?:(?<!\\d)" + YEAR + "\\s?년도?\\s?)?(?<part>[상하])반기"),
            Pattern.compile("\\b(?<part>H[12])\\b" + OF_YEAR),
            Pattern.compile("\\b" + NTH + "[-\\s]half\\sof\\s(?:fiscal\\s|FY\\s?)?" + YEAR, Pattern.CASE_INSENSITIVE));

    private static final Pattern WEEKDAY = Pattern.compile("(?<ko>[월화수목금토일])요일|\\((?<short>[월화수목금토일])\\)"
            + "|\\b(?<en>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\\b");
    private static final String KOREAN_DAYS = "월화수목금토일";
    private static final List<String> ENGLISH_DAYS = List.of("Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur", "Sun");

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

    /// Adds the dates of `text` to `found` and blanks them out.
    static void take(StringBuilder text, List<Located> found) {
        QUARTERS.forEach(pattern -> take(pattern, text, match -> part(match, "Q"), found));
        HALVES.forEach(pattern -> take(pattern, text, match -> part(match, "H"), found));
        if (text.chars().anyMatch(Character::isDigit)) {
            PATTERNS.forEach(pattern -> take(pattern, text, Dates::canonical, found));
        }
        for (var match : WEEKDAY.matcher(text.toString()).results().toList()) {
            // "(월)" alone may be anything; behind a date it is its day
            if (match.group("short") == null || found.stream().anyMatch(date -> date.end() == match.start())) {
                Figures.take(text, match.start(), match.end(), new Figure(Kind.DATE, weekday(match)), found);
            }
        }
    }

    private static void take(
            Pattern pattern, StringBuilder text, Function<MatchResult, String> canonical, List<Located> found) {
        for (var match : pattern.matcher(text.toString()).results().toList()) {
            Figures.take(text, match.start(), match.end(), new Figure(Kind.DATE, canonical.apply(match)), found);
        }
    }

    private static String part(MatchResult match, String kind) {
        var part = match.group("part").toLowerCase(Locale.ROOT);
        int number =
                switch (part) {
                    case "first", "상" -> 1;
                    case "second", "하" -> 2;
                    case "third" -> 3;
                    case "fourth" -> 4;
                    default -> part.charAt(part.length() - 1) - '0';
                };
        var year = group(match, "year");
        return (year == null ? "-" : year) + "-" + kind + number;
    }

    private static String weekday(MatchResult match) {
        var english = match.group("en");
        var korean = match.group("ko") == null ? match.group("short") : match.group("ko");
        int day = english == null ? KOREAN_DAYS.indexOf(korean) : ENGLISH_DAYS.indexOf(english);
        return "---" + (day + 1);
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
