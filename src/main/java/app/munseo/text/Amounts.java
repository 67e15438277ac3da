package app.munseo.text;

import app.munseo.text.Figures.Figure;
import app.munseo.text.Figures.Kind;
import app.munseo.text.Figures.Located;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads numbers with what stands before and after them: currencies, percent signs, units, Korean and English scales.
final class Amounts {
    private static final String DIGITS = "\\d{1,3}(?:,\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
    private static final String SCALED = "(?:(?:" + DIGITS + ")(?:[십백천]?[만억조]|[십백천])\\s?)+(?:" + DIGITS + ")?";

    /// Not quantities: versions, addresses, counts of seconds and telephone numbers, compared as they are written.
    private static final Pattern VERBATIM =
            Pattern.compile("\\d+(?:\\.\\d+){2,}|\\d{1,2}:\\d{2}(?::\\d{2})?|\\d{2,4}-\\d{3,4}-\\d{4}");

    /// Names with digits in them, "DH-170" or "E5", count nothing.
    private static final Pattern CODE = Pattern.compile(
            "(?<![A-Za-z0-9])(?!(?:KRW|USD|EUR|GBP|JPY|CAD|AUD|CHF|CNY)\\d)[A-Za-z]{1,6}-?\\d[A-Za-z0-9]*(?:-[A-Za-z0-9]+)*");

    private static final Pattern ORDINAL =
            Pattern.compile("제\\s?(\\d+)(?:\\s?[조항호장절관편차회기권])?|\\b(\\d+)(?:st|nd|rd|th)\\b");

    private static final Pattern AMOUNT = Pattern.compile("(?<before>[₩$€£¥]|\\b(?:KRW|USD|EUR|GBP|JPY|CAD|AUD|CHF|CNY))?\\s?"
            + "(?<number>" + SCALED + "|" + DIGITS + ")"
            + "(?:\\s?(?<scale>thousand|million|billion|trillion)\\b)?"
            + "(?:[-\\s]?(?<after>%\\s?(?:p\\b|포인트)|퍼센트\\s?포인트|percentage\\spoints?\\b|%|퍼센트|percent\\b|per cent\\b"
            + "|cents?\\b|센트|원|달러|유로|엔|(?:won|(?:US\\s|U\\.S\\.\\s)?dollars?|euros?|KRW|USD|EUR|GBP|JPY|CAD|AUD|CHF|CNY)\\b|"
            + Units.PATTERN + "))?");

    private static final Pattern RANGE = Pattern.compile("\\s?(?:[~∼〜–-]|to|에서|내지)\\s?");

    private static final Pattern FRACTION = Pattern.compile("(?<of>\\d[\\d,]*)\\s?분의\\s?(?<part>\\d+(?:\\.\\d+)?)");

    private static final Pattern HALF = Pattern.compile("절반|\\bhalf\\s(?:of|the)\\b");

    private static final Pattern AMERICAN = Pattern.compile("^(?:us|u\\.s\\.)\\s(?=dollar)");

    private static final Set<String> CENTS = Set.of("cent", "cents", "센트");

    private static final List<Pattern> SPELLED = List.of(Units.ENGLISH_SPELLED, Units.KOREAN_SPELLED);

    private static final Map<String, String> CURRENCIES = Map.ofEntries(
            Map.entry("₩", "KRW"), Map.entry("원", "KRW"), Map.entry("won", "KRW"),
            Map.entry("$", "USD"), Map.entry("달러", "USD"), Map.entry("dollar", "USD"), Map.entry("dollars", "USD"),
            Map.entry("€", "EUR"), Map.entry("유로", "EUR"), Map.entry("euro", "EUR"), Map.entry("euros", "EUR"),
            Map.entry("£", "GBP"), Map.entry("¥", "JPY"), Map.entry("엔", "JPY"),
            Map.entry("krw", "KRW"),
            Map.entry("cad", "CAD"), Map.entry("aud", "AUD"), Map.entry("chf", "CHF"), Map.entry("cny", "CNY"), Map.entry("usd", "USD"), Map.entry("eur", "EUR"), Map.entry("gbp", "GBP"),
            Map.entry("jpy", "JPY"));

    private static final Set<String> PERCENT = Set.of("%", "퍼센트", "percent", "per cent");

    private Amounts() {}

    /// Adds the numbers of `text` to `found`, blanking out what has been read.
    static void take(StringBuilder text, List<Located> found) {
        if (text.chars().anyMatch(Character::isDigit)) {
            CODE.matcher(text.toString()).results().forEach(code -> Figures.blank(text, code.start(), code.end()));
            take(VERBATIM, text, match -> new Figure(Kind.NUMBER, match.group()), found);
            take(FRACTION, text, Amounts::fraction, found);
            take(ORDINAL, text, Amounts::ordinal, found);
            takeAmounts(text, found);
        }
        for (var pattern : SPELLED) {
            take(pattern, text, match -> measure(Units.spelled(match.group("number")), match.group("unit")), found);
        }
        take(HALF, text, _ -> new Figure(Kind.PERCENT, "50"), found);
        take(Units.COUNTED, text, match -> Figures.number(Units.counted(match)), found);
    }

    private static void take(
            Pattern pattern, StringBuilder text, Function<MatchResult, Figure> read, List<Located> found) {
        for (var match : pattern.matcher(text.toString()).results().toList()) {
            Figures.take(text, match.start(), match.end(), read.apply(match), found);
        }
    }

    /// The first number of a range has the unit of the second: "2~3주", "1 to 5 mg".
    private static void takeAmounts(StringBuilder text, List<Located> found) {
        var matches = AMOUNT.matcher(text.toString()).results().toList();
        for (int i = 0; i < matches.size(); i++) {
            var match = matches.get(i);
            var unit = match.group("after");
            if (unit == null && match.group("before") == null && i + 1 < matches.size()) {
                var next = matches.get(i + 1);
                boolean range = RANGE.matcher(text.substring(match.end(), next.start("number"))).matches();
                unit = range ? next.group("after") : null;
            }
            Figures.take(text, match.start(), match.end(), amount(match, unit), found);
        }
    }

    private static Figure ordinal(MatchResult match) {
        var digits = match.group(1) == null ? match.group(2) : match.group(1);
        return new Figure(Kind.ORDINAL, KoreanNumbers.plain(new BigDecimal(digits)));
    }

    /// "100분의 50" is half; what is no decimal stays a fraction, "2/3".
    private static Figure fraction(MatchResult match) {
        var of = KoreanNumbers.parse(match.group("of"));
        var part = KoreanNumbers.parse(match.group("part"));
        try {
            var percent = part.multiply(BigDecimal.valueOf(100)).divide(of);
            return new Figure(Kind.PERCENT, KoreanNumbers.plain(percent));
        } catch (ArithmeticException _) {
            return new Figure(Kind.NUMBER, KoreanNumbers.plain(part) + "/" + KoreanNumbers.plain(of));
        }
    }

    private static Figure amount(MatchResult match, @Nullable String unit) {
        var number = KoreanNumbers.parse(match.group("number")).multiply(Units.scale(match.group("scale")));
        for (var mark : new String[] {match.group("before"), unit}) {
            var lower = mark == null ? "" : AMERICAN.matcher(mark.toLowerCase(Locale.ROOT)).replaceFirst("");
            if (CURRENCIES.containsKey(lower)) {
                return new Figure(Kind.MONEY, CURRENCIES.get(lower) + " " + KoreanNumbers.plain(number));
            }
            if (CENTS.contains(lower)) {
                return new Figure(Kind.MONEY, "USD " + KoreanNumbers.plain(number.movePointLeft(2)));
            }
            if (PERCENT.contains(lower)) {
                return new Figure(Kind.PERCENT, KoreanNumbers.plain(number));
            }
        }
        return unit == null ? Figures.number(number) : measure(number, unit);
    }

    private static Figure measure(BigDecimal number, String unit) {
        return new Figure(Kind.MEASURE, KoreanNumbers.plain(number) + " " + Units.canonical(unit));
    }
}
