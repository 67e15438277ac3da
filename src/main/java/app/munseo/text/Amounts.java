package app.munseo.text;

import app.munseo.text.Figures.Figure;
import app.munseo.text.Figures.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Reads numbers with what stands before and after them: currencies, percent signs, units, Korean and English scales.
final class Amounts {
    private static final String DIGITS = "\\d{1,3}(?:,\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
    private static final String SCALED = "(?:(?:" + DIGITS + ")(?:[십백천]?[만억조]|[십백천])\\s?)+(?:" + DIGITS + ")?";

    /// Not quantities: versions, addresses, clock times and telephone numbers, compared as they are written.
    private static final Pattern VERBATIM =
            Pattern.compile("\\d+(?:\\.\\d+){2,}|\\d{1,2}:\\d{2}(?::\\d{2})?|\\d{2,4}-\\d{3,4}-\\d{4}");

    /// Names with digits in them, "DH-170" or "E5", count nothing.
    private static final Pattern CODE = Pattern.compile(
            "(?<![A-Za-z0-9])(?!(?:KRW|USD|EUR|GBP|JPY)\\d)[A-Za-z]{1,6}-?\\d[A-Za-z0-9]*(?:-[A-Za-z0-9]+)*");

    private static final Pattern ORDINAL =
            Pattern.compile("제\\s?(\\d+)(?:\\s?[조항호장절관편차회기권])?|\\b(\\d+)(?:st|nd|rd|th)\\b");

    private static final Pattern AMOUNT = Pattern.compile("(?<before>[₩$€£¥]|\\b(?:KRW|USD|EUR|GBP|JPY))?\\s?"
            + "(?<number>" + SCALED + "|" + DIGITS + ")"
            + "(?:\\s?(?<scale>thousand|million|billion|trillion)\\b)?"
            + "[-\\s]?(?<after>%|퍼센트|percent\\b|per cent\\b|원|달러|유로|엔|(?:won|dollars?|euros?|KRW|USD|EUR|GBP|JPY)\\b|"
            + Units.PATTERN + ")?");

    private static final List<Pattern> SPELLED = List.of(Units.ENGLISH_SPELLED, Units.KOREAN_SPELLED);

    private static final Map<String, String> CURRENCIES = Map.ofEntries(
            Map.entry("₩", "KRW"), Map.entry("원", "KRW"), Map.entry("won", "KRW"),
            Map.entry("$", "USD"), Map.entry("달러", "USD"), Map.entry("dollar", "USD"), Map.entry("dollars", "USD"),
            Map.entry("€", "EUR"), Map.entry("유로", "EUR"), Map.entry("euro", "EUR"), Map.entry("euros", "EUR"),
            Map.entry("£", "GBP"), Map.entry("¥", "JPY"), Map.entry("엔", "JPY"),
            Map.entry("krw", "KRW"), Map.entry("usd", "USD"), Map.entry("eur", "EUR"), Map.entry("gbp", "GBP"),
            Map.entry("jpy", "JPY"));

    private static final Set<String> PERCENT = Set.of("%", "퍼센트", "percent", "per cent");

    private Amounts() {}

    /// Adds the numbers of `text` to `figures`, blanking out what has been read.
    static void take(StringBuilder text, Set<Figure> figures) {
        if (text.chars().anyMatch(Character::isDigit)) {
            all(CODE, text);
            for (var match : all(VERBATIM, text)) {
                figures.add(new Figure(Kind.NUMBER, match.group()));
            }
            for (var match : all(ORDINAL, text)) {
                var digits = match.group(1) == null ? match.group(2) : match.group(1);
                figures.add(new Figure(Kind.ORDINAL, KoreanNumbers.plain(new BigDecimal(digits))));
            }
            for (var match : all(AMOUNT, text)) {
                figures.add(amount(match));
            }
        }
        for (var pattern : SPELLED) {
            for (var match : all(pattern, text)) {
                figures.add(measure(Units.spelled(match.group("number")), match.group("unit")));
            }
        }
    }

    private static List<MatchResult> all(Pattern pattern, StringBuilder text) {
        var found = pattern.matcher(text.toString()).results().toList();
        found.forEach(match -> Figures.blank(text, match.start(), match.end()));
        return found;
    }

    private static Figure amount(MatchResult match) {
        var number = KoreanNumbers.parse(match.group("number")).multiply(Units.scale(match.group("scale")));
        for (var mark : new String[] {match.group("before"), match.group("after")}) {
            var lower = mark == null ? "" : mark.toLowerCase(Locale.ROOT);
            if (CURRENCIES.containsKey(lower)) {
                return new Figure(Kind.MONEY, CURRENCIES.get(lower) + " " + KoreanNumbers.plain(number));
            }
            if (PERCENT.contains(lower)) {
                return new Figure(Kind.PERCENT, KoreanNumbers.plain(number));
            }
        }
        var unit = match.group("after");
        return unit == null ? new Figure(Kind.NUMBER, KoreanNumbers.plain(number)) : measure(number, unit);
    }

    private static Figure measure(BigDecimal number, String unit) {
        return new Figure(Kind.MEASURE, KoreanNumbers.plain(number) + " " + Units.canonical(unit));
    }
}
