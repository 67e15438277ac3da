package app.munseo.text;

import app.munseo.text.Figures.Figure;
import app.munseo.text.Figures.Kind;
import app.munseo.text.Figures.Located;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads times of day: `14:30`; `?2:30` where nothing tells which half of the day is meant.
final class ClockTimes {
    private static final Pattern KOREAN = Pattern.compile("(?<half>오전|오후|새벽|아침|낮|저녁|밤)?\\s?(?<![\\d.,])"
            + "(?<hour>[01]?\\d|2[0-4])\\s?시(?!간|작|장|설|험|행|기|대|도|비|즌|리|세|점|군|급)"
            + "(?:\\s?(?<minute>[0-5]?\\d)\\s?분|\\s?(?<thirty>반)(?![가-힣]))?");
    private static final Pattern ENGLISH = Pattern.compile("(?<![\\d.,:])(?<hour>1[0-2]|0?\\d)(?:[:.](?<minute>[0-5]\\d))?"
            + "\\s?(?<half>[ap])\\.?m\\b\\.?", Pattern.CASE_INSENSITIVE);
    private static final Pattern DIGITS =
            Pattern.compile("(?<![\\d.,:])(?<hour>[01]?\\d|2[0-4]):(?<minute>[0-5]\\d)(?![\\d:]|\\.\\d)");

    private static final List<Pattern> PATTERNS = List.of(KOREAN, ENGLISH, DIGITS);

    private ClockTimes() {}

    /// Adds the times of day in `text` to `found` and blanks them out.
    static void take(StringBuilder text, List<Located> found) {
        if (text.chars().noneMatch(Character::isDigit)) {
            return;
        }
        for (var pattern : PATTERNS) {
            for (var match : pattern.matcher(text.toString()).results().toList()) {
                Figures.take(text, match.start(), match.end(), new Figure(Kind.NUMBER, canonical(match, pattern)), found);
            }
        }
    }

    /// Whether two canonical times may be one.
    static boolean same(String one, String other) {
        boolean times = one.indexOf(':') > 0 && other.indexOf(':') > 0;
        boolean open = one.startsWith("?") || other.startsWith("?");
        return times && open && half(one).equals(half(other));
    }

    /// The time as it stands on a dial.
    private static String half(String time) {
        var parts = time.replace("?", "").split(":");
        return Integer.parseInt(parts[0]) % 12 + ":" + parts[1];
    }

    private static String canonical(MatchResult match, Pattern pattern) {
        int hour = Integer.parseInt(match.group("hour"));
        var minutes = match.group("minute");
        int minute = minutes == null ? 0 : Integer.parseInt(minutes);
        if (match.namedGroups().containsKey("thirty") && match.group("thirty") != null) {
            minute = 30;
        }
        var half = match.namedGroups().containsKey("half") ? match.group("half") : null;
        if (half == null && pattern.equals(KOREAN) && hour <= 12) {
            return "?%d:%02d".formatted(hour, minute);
        }
        return "%02d:%02d".formatted(ofDay(hour, half), minute);
    }

    private static int ofDay(int hour, @Nullable String half) {
        return switch (half) {
            case null -> hour;
            case "오후", "저녁", "p", "P" -> hour % 12 + 12;
            case "오전", "새벽", "아침", "a", "A" -> hour % 12;
            case "낮" -> hour < 6 ? hour + 12 : hour;
            default -> hour < 6 || hour == 12 ? hour % 12 : hour + 12;
        };
    }
}
