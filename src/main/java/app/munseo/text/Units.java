package app.munseo.text;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Units of measure and numbers in words, Korean and English.
final class Units {
    private static final String ENGLISH =
            "(?:years?|yrs?|months?|weeks?|days?|hours?|hrs?|minutes?|mins?|seconds?|secs?"
            + "|km|cm|mm|m|kg|mg|g|ml|mL|l|L|KB|MB|GB|TB|kW|W|V|Hz|kHz|MHz|GHz)\\b";

    /// A unit after its number. The Korean ones are not followed by what would make another word of them.
    static final String PATTERN = "개월|달(?!러)|년|주(?:일|간)?(?=[\\s.,)의에을이동전후]|$)|일(?!반|본)|시간|분(?!의|기|석|야|류)|초(?!과)|"
            + ENGLISH;

    private static final List<String> WORDS = List.of(
            "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
            "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty");

    private static final Map<String, Integer> TENS = Map.of(
            "thirty", 30, "forty", 40, "fifty", 50, "sixty", 60, "seventy", 70, "eighty", 80, "ninety", 90);

    private static final List<String> NATIVE = List.of("한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉", "열");

    private static final Map<String, BigDecimal> SPELLED = spelledNumbers();

    /// Numbers in words, as far as they stand before a unit.
    static final Pattern ENGLISH_SPELLED = spelled(Stream.concat(WORDS.stream(), TENS.keySet().stream()), ENGLISH);

    static final Pattern KOREAN_SPELLED = spelled(NATIVE.stream(), "달(?!러)|시간|주일?(?=[\\s.,의에을이동전후]|$)");

    private static final Map<String, String> CANONICAL = Map.ofEntries(
            Map.entry("개월", "month"), Map.entry("달", "month"), Map.entry("년", "year"), Map.entry("주", "week"),
            Map.entry("주일", "week"), Map.entry("주간", "week"), Map.entry("일", "day"), Map.entry("시간", "hour"),
            Map.entry("분", "minute"), Map.entry("초", "second"), Map.entry("yr", "year"), Map.entry("hr", "hour"),
            Map.entry("min", "minute"), Map.entry("sec", "second"));

    private Units() {}

    /// One name for a unit in all its spellings.
    static String canonical(String unit) {
        if (unit.length() <= 2 && !CANONICAL.containsKey(unit)) {
            return unit;
        }
        var lower = unit.toLowerCase(Locale.ROOT);
        var singular = lower.length() > 2 && lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
        return CANONICAL.getOrDefault(singular, singular);
    }

    private static Pattern spelled(Stream<String> words, String units) {
        var anyWord = words.sorted().collect(Collectors.joining("|"));
        return Pattern.compile("(?i)(?<!\\p{L})(?<number>" + anyWord + ")[-\\s]?(?<unit>" + units + ")");
    }

    /// The value of a number in words.
    static BigDecimal spelled(String word) {
        return SPELLED.getOrDefault(word.toLowerCase(Locale.ROOT), BigDecimal.ONE);
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
        TENS.forEach((word, value) -> numbers.put(word, BigDecimal.valueOf(value)));
        return Map.copyOf(numbers);
    }
}
