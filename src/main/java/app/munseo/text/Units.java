package app.munseo.text;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Units of measure and numbers in words, Korean and English.
final class Units {
    private static final String ENGLISH =
            "(?:years?\\s(?:of\\sage|old)|(?:business|working)\\sdays?|(?:calendar|consecutive)\\sdays?|years?|yrs?|months?|weeks?|days?|hours?|hrs?|minutes?|mins?|seconds?|secs?"
            + "|kilomet(?:re|er)s?|centimet(?:re|er)s?|millimet(?:re|er)s?|met(?:re|er)s?|miles?|feet|inch(?:es)?"
            + "|kilograms?|milligrams?|grams?|tonnes?|tons?|pounds?|ounces?|millilit(?:re|er)s?|lit(?:re|er)s?"
            + "|km/h|m/s|mph|km|cm|mm|m|kg|mg|mcg|g|t|lbs?|oz|ml|mL|l|L|KB|MB|GB|TB|[kMG]Wh|kW|W|V|Hz|kHz|MHz|GHz"
            + "|ppm|arcsec)\\b|[µμ]g\\b|m²";

    /// A unit after its number. The Korean ones are not followed by what would make another word of them.
    static final String PATTERN = "영업일|세(?!기|대|금|트|계|부|입|율|액|포|균|제|척|탁)|개월|달(?!러)|년|주(?:일|간)?(?=[\\s.,)의에을이동전후마부까쯤도는가로와입]|$)|일(?!반|본)|시간"
            + "|분(?!의|기|석|야|류)|초(?!과)|킬로미터|센티미터|밀리미터|미터|킬로그램|밀리그램|그램|톤|밀리리터|리터|제곱미터|평(?!가|균|일)"
            + "|㎡|㎏|㎎|㎞|㎝|㎜|㎖|ℓ|℃|°\\s?C\\b|℉|°\\s?F\\b|"
            + ENGLISH;

    private static final List<String> WORDS = List.of(
            "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
            "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty");

    private static final Map<String, Integer> TENS = Map.of(
            "thirty", 30, "forty", 40, "fifty", 50, "sixty", 60, "seventy", 70, "eighty", 80, "ninety", 90);

    private static final List<String> NATIVE = List.of("한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉", "열");

    /// What Korean numbers in words count.
    private static final List<String> COUNTERS = List.of(
            "명", "곳", "개", "번", "차례", "잔", "가지", "건", "대", "지점", "권", "장", "배", "쪽", "군데", "사람", "종", "점", "편", "팀",
            "마리", "자리", "단계");

    private static final Map<String, BigDecimal> SPELLED = spelledNumbers();

    /// Numbers in words, as far as they stand before a unit.
    static final Pattern ENGLISH_SPELLED = spelled(Stream.concat(WORDS.stream(), TENS.keySet().stream()), ENGLISH);

    static final Pattern KOREAN_SPELLED = spelled(NATIVE.stream(), "달(?!러)|시간|살|주일?(?=[\\s.,의에을이동전후마]|$)");

    /// The syllables that Korean numbers in words begin with.
    private static final String NATIVE_BEGIN = syllables(NATIVE.stream(), 0);

    /// The syllables that come next: the rest of the number, or the first one of a unit or a counter.
    private static final String NATIVE_GO_ON = syllables(NATIVE.stream(), 1)
            + syllables(COUNTERS.stream(), 0)
            + syllables(Stream.of("달", "시간", "살", "주"), 0);

    /// Numbers in words that count: English ones wherever they stand, Korean ones before a counter. "One" and "한" are
    /// mostly no numbers.
    static final Pattern COUNTED = Pattern.compile("(?i)(?<![\\p{L}-])(?<number>twice|"
            + WORDS.stream().skip(1).sorted().collect(Collectors.joining("|")) + "|"
            + TENS.keySet().stream().sorted().collect(Collectors.joining("|")) + ")(?![\\p{L}-])"
            + "|(?<![가-힣])(?<counted>" + NATIVE.stream().skip(1).collect(Collectors.joining("|"))
            + ")\\s?(?:" + String.join("|", COUNTERS) + ")");

    private static final Map<String, String> CANONICAL = Map.ofEntries(
            Map.entry("개월", "month"), Map.entry("달", "month"), Map.entry("년", "year"), Map.entry("주", "week"),
            Map.entry("주일", "week"), Map.entry("주간", "week"), Map.entry("일", "day"), Map.entry("시간", "hour"),
            Map.entry("분", "minute"), Map.entry("초", "second"), Map.entry("yr", "year"), Map.entry("hr", "hour"),
            Map.entry("min", "minute"), Map.entry("sec", "second"), Map.entry("영업일", "working day"),
            Map.entry("businessday", "working day"), Map.entry("workingday", "working day"),
            Map.entry("calendarday", "day"), Map.entry("consecutiveday", "day"), Map.entry("세", "age"), Map.entry("살", "age"),
            Map.entry("yearsofage", "age"), Map.entry("yearofage", "age"), Map.entry("yearsold", "age"),
            Map.entry("yearold", "age"), Map.entry("킬로미터", "km"), Map.entry("㎞", "km"),
            Map.entry("kilometre", "km"), Map.entry("kilometer", "km"), Map.entry("미터", "m"), Map.entry("metre", "m"),
            Map.entry("meter", "m"), Map.entry("센티미터", "cm"), Map.entry("㎝", "cm"), Map.entry("centimetre", "cm"),
            Map.entry("centimeter", "cm"), Map.entry("밀리미터", "mm"), Map.entry("㎜", "mm"),
            Map.entry("millimetre", "mm"), Map.entry("millimeter", "mm"), Map.entry("킬로그램", "kg"),
            Map.entry("㎏", "kg"), Map.entry("kilogram", "kg"), Map.entry("그램", "g"), Map.entry("gram", "g"),
            Map.entry("밀리그램", "mg"), Map.entry("㎎", "mg"), Map.entry("milligram", "mg"), Map.entry("톤", "t"),
            Map.entry("tonne", "t"), Map.entry("ton", "t"), Map.entry("µg", "mcg"), Map.entry("μg", "mcg"),
            Map.entry("리터", "L"), Map.entry("litre", "L"), Map.entry("liter", "L"), Map.entry("l", "L"),
            Map.entry("ℓ", "L"), Map.entry("밀리리터", "mL"), Map.entry("㎖", "mL"), Map.entry("ml", "mL"),
            Map.entry("millilitre", "mL"), Map.entry("milliliter", "mL"), Map.entry("제곱미터", "m²"),
            Map.entry("㎡", "m²"), Map.entry("℃", "°C"), Map.entry("℉", "°F"), Map.entry("%p", "point"),
            Map.entry("%포인트", "point"), Map.entry("퍼센트포인트", "point"), Map.entry("percentagepoint", "point"));

    /// What a unit is of its dimension's smallest, for those that convert exactly. A month has no number of days.
    private static final Map<String, Measure> MEASURES = Map.ofEntries(
            measure("year", "months", "12"), measure("month", "months", "1"), measure("week", "time", "604800"),
            measure("day", "time", "86400"), measure("hour", "time", "3600"), measure("minute", "time", "60"),
            measure("second", "time", "1"), measure("t", "mass", "1000000"), measure("kg", "mass", "1000"),
            measure("g", "mass", "1"), measure("mg", "mass", "0.001"), measure("mcg", "mass", "0.000001"),
            measure("km", "length", "1000"), measure("m", "length", "1"), measure("cm", "length", "0.01"),
            measure("mm", "length", "0.001"), measure("L", "volume", "1000"), measure("mL", "volume", "1"));

    private record Measure(String dimension, BigDecimal factor) {}

    private static Map.Entry<String, Measure> measure(String unit, String dimension, String factor) {
        return Map.entry(unit, new Measure(dimension, new BigDecimal(factor)));
    }

    private Units() {}

    /// One name for a unit in all its spellings.
    static String canonical(String unit) {
        var bare = unit.replaceAll("\\s", "");
        if (CANONICAL.containsKey(bare)) {
            return CANONICAL.get(bare);
        }
        if (bare.length() <= 2) {
            return bare;
        }
        var lower = MEASURES.containsKey(bare) ? bare : bare.toLowerCase(Locale.ROOT);
        var singular = lower.length() > 2 && lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
        return CANONICAL.getOrDefault(singular, CANONICAL.getOrDefault(lower, singular));
    }

    /// What a canonical unit measures: units that convert have one name for it.
    static String dimension(String unit) {
        var measure = MEASURES.get(unit);
        return measure == null ? unit : measure.dimension();
    }

    /// Whether two amounts with their canonical units, "24 month" and "2 year", are one.
    static boolean sameMeasure(String one, String other) {
        var first = MEASURES.get(unit(one));
        var second = MEASURES.get(unit(other));
        return first != null
                && second != null
                && first.dimension().equals(second.dimension())
                && inSmallest(one, first).compareTo(inSmallest(other, second)) == 0;
    }

    private static String unit(String value) {
        return value.substring(value.indexOf(' ') + 1);
    }

    private static BigDecimal inSmallest(String value, Measure measure) {
        return new BigDecimal(value.substring(0, value.indexOf(' '))).multiply(measure.factor());
    }

    private static Pattern spelled(Stream<String> words, String units) {
        var anyWord = words.sorted().collect(Collectors.joining("|"));
        return Pattern.compile("(?i)(?<!\\p{L})(?<number>" + anyWord + ")[-\\s]?(?<unit>" + units + ")");
    }

    private static String syllables(Stream<String> words, int place) {
        return words.filter(word -> word.length() > place)
                .map(word -> word.substring(place, place + 1))
                .distinct()
                .collect(Collectors.joining());
    }

    /// Whether an English word in small letters is a number: "seven", "twice".
    static boolean isNumber(String word) {
        return SPELLED.containsKey(word);
    }

    /// Whether a Korean number in words may begin with `first` where `next` comes next, spaces apart.
    static boolean mayBeNumber(char first, char next) {
        return NATIVE_BEGIN.indexOf(first) >= 0 && NATIVE_GO_ON.indexOf(next) >= 0;
    }

    /// The value of a number in words.
    static BigDecimal spelled(String word) {
        return SPELLED.getOrDefault(word.toLowerCase(Locale.ROOT), BigDecimal.ONE);
    }

    /// The value of a match of [#COUNTED].
    static BigDecimal counted(MatchResult match) {
        var english = match.group("number");
        return spelled(english == null ? match.group("counted") : english);
    }

    /// What "thousand", "million" and so on multiply by; 1 for none.
    static BigDecimal scale(@Nullable String word) {
        return switch (word) {
            case "thousand" -> BigDecimal.valueOf(1_000);
            case "million" -> BigDecimal.valueOf(1_000_000);
            case "billion" -> BigDecimal.valueOf(1_000_000_000);
            case "trillion" -> BigDecimal.valueOf(1_000_000_000_000L);
            case null, default -> BigDecimal.ONE;
        };
    }

    private static Map<String, BigDecimal> spelledNumbers() {
        var numbers = new HashMap<String, BigDecimal>();
        for (int i = 0; i < WORDS.size(); i++) {
            numbers.put(WORDS.get(i), BigDecimal.valueOf(i + 1));
        }
        for (int i = 0; i < NATIVE.size(); i++) {
            numbers.put(NATIVE.get(i), BigDecimal.valueOf(i + 1));
        }
        numbers.put("twice", BigDecimal.TWO);
        TENS.forEach((word, value) -> numbers.put(word, BigDecimal.valueOf(value)));
        return Map.copyOf(numbers);
    }
}
