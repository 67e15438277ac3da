package app.munseo.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The citation markers of an answer, as models write them: `[1]`, `[1, 2]`, `[1-3]`, `【1】`.
final class Markers {
    private static final String NUMBER = "\\^?\\d{1,3}";
    private static final Pattern MARKER =
            Pattern.compile("[\\[【]\\s?(" + NUMBER + "(?:\\s?[-–~,;、]\\s?" + NUMBER + ")*)"
            + "(?:†[^\\]】]{0,30})?\\s?[\\]】](?!\\()");
    private static final int LONGEST_RANGE = 20;

    /// A marker: where it stands in the answer, and the numbers it names.
    record Marker(int start, int end, Set<Integer> numbers) {}

    private Markers() {}

    /// The markers of `answer` in order.
    static List<Marker> in(String answer) {
        var markers = new ArrayList<Marker>();
        var matcher = MARKER.matcher(answer);
        while (matcher.find()) {
            markers.add(new Marker(matcher.start(), matcher.end(), numbers(matcher.group(1))));
        }
        return markers;
    }

    /// `answer` without its markers.
    static String removed(String answer) {
        return MARKER.matcher(answer).replaceAll("");
    }

    private static Set<Integer> numbers(String list) {
        var numbers = new TreeSet<Integer>();
        for (var item : list.replace("^", "").split("[,;、]")) {
            var ends = item.strip().split("\\s?[-–~]\\s?");
            int first = Integer.parseInt(ends[0].strip());
            int last = Integer.parseInt(ends[ends.length - 1].strip());
            for (int number = first; number <= Math.min(last, first + LONGEST_RANGE); number++) {
                numbers.add(number);
            }
        }
        return numbers;
    }
}
