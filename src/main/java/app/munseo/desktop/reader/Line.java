package app.munseo.desktop.reader;

import app.munseo.document.Heading;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// One line of a document's text as the reader shows it.
///
/// @param page counted from 1, and `start`, the offset into its text where the line begins
/// @param level of the heading that stands in it; 0 where none does
record Line(int page, int start, String text, int level) {
    int end() {
        return start + text.length();
    }

    /// The lines of all pages.
    static List<Line> of(Book book) {
        var headings = book.text().headings().stream().collect(Collectors.groupingBy(Heading::page));
        var lines = new ArrayList<Line>();
        for (var page : book.text().pages()) {
            add(lines, page.number(), page.text(), headings.getOrDefault(page.number(), List.of()));
        }
        return lines;
    }

    private static void add(List<Line> lines, int page, String text, List<Heading> headings) {
        int start = 0;
        while (start <= text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            lines.add(new Line(page, start, text.substring(start, end), level(headings, start, end)));
            start = end + 1;
        }
    }

    private static int level(List<Heading> headings, int start, int end) {
        return headings.stream()
                .filter(heading -> heading.offset() >= start && heading.offset() < end)
                .mapToInt(Heading::level)
                .findFirst()
                .orElse(0);
    }

    /// The index of the line that holds a place, or of the last one before it.
    static int at(List<Line> lines, Place place) {
        int low = 0;
        int high = lines.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            var line = lines.get(middle);
            if (new Place(line.page(), line.start()).compareTo(place) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return Math.max(0, low - 1);
    }
}
