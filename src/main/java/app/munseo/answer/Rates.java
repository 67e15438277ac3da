package app.munseo.answer;

import java.util.Map;
import java.util.regex.Pattern;

/// Reads per what time a figure counts: "1.5% per month", "연 4%", "1주에 12시간".
final class Rates {
    private static final int AFTER = 40;
    private static final int BEFORE = 6;

    private static final Pattern ENGLISH = Pattern.compile(
            "^\\W{0,2}(?:\\w+\\s){0,3}?(?:per|an?|each|every)\\s(hour|day|night|week|month|quarter|year)\\b");
    private static final Pattern KOREAN =
            Pattern.compile("(?<![가-힣])(매년|연간|연|매월|월|매주|주|매일|일|하루|시간당|1시간에|1일에|1주에|1개월에|1년에)\\s?$");

    private static final Map<String, String> PERIODS = Map.ofEntries(
            Map.entry("매년", "year"), Map.entry("연간", "year"), Map.entry("연", "year"), Map.entry("1년에", "year"),
            Map.entry("매월", "month"), Map.entry("월", "month"), Map.entry("1개월에", "month"),
            Map.entry("매주", "week"), Map.entry("주", "week"), Map.entry("1주에", "week"), Map.entry("매일", "day"),
            Map.entry("일", "day"), Map.entry("하루", "day"), Map.entry("1일에", "day"), Map.entry("시간당", "hour"),
            Map.entry("1시간에", "hour"));

    private Rates() {}

    /// The period in English; empty where there is none.
    static String of(String text, int start, int end) {
        var after = ENGLISH.matcher(text.substring(end, Math.min(text.length(), end + AFTER)));
        if (after.find()) {
            return after.group(1);
        }
        var before = KOREAN.matcher(text.substring(Math.max(0, start - BEFORE), start));
        return before.find() ? PERIODS.getOrDefault(before.group(1), "") : "";
    }

    /// Whether both are said, and are not one.
    static boolean differ(String one, String other) {
        return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
    }
}
