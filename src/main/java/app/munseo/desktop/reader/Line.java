package app.munseo.desktop.reader;

import app.munseo.document.Heading;
import app.munseo.document.Location;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line of a page's text as the reader shows it.
///
/// @param level of the heading that stands in it; 0 where none does
/// @param markStart where the cited stretch begins in it, and `markEnd` where it ends; equal where there is none
record Line(String text, int level, int markStart, int markEnd) {
    boolean marked() {
        return markEnd > markStart;
    }

    /// The lines of `text`, page `page`, with its headings and the cited stretch; offsets count in `text`.
    static List<Line> of(String text, int page, List<Heading> headings, @Nullable Location mark) {
        var lines = new ArrayList<Line>();
        int start = 0;
        while (start <= text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            lines.add(line(text.substring(start, end), start, level(headings, page, start, end), mark));
            start = end + 1;
        }
        return lines;
    }

    private static Line line(String text, int start, int level, @Nullable Location mark) {
        if (mark == null) {
            return new Line(text, level, 0, 0);
        }
        int from = Math.clamp(mark.start() - start, 0, text.length());
        int to = Math.clamp(mark.end() - start, from, text.length());
        return new Line(text, level, from, to);
    }

    private static int level(List<Heading> headings, int page, int start, int end) {
        return headings.stream()
                .filter(heading -> heading.page() == page && heading.offset() >= start && heading.offset() < end)
                .mapToInt(Heading::level)
                .findFirst()
                .orElse(0);
    }
}
