package app.munseo.extract;

import app.munseo.document.Heading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds the words of headings in the text of a page, however they are spaced, broken, quoted or cased there.
final class HeadingFinder {
    private final String page;
    private final StringBuilder letters = new StringBuilder();
    private final int[] offsets;

    private HeadingFinder(String page) {
        this.page = page;
        this.offsets = new int[page.length()];
        for (int i = 0; i < page.length(); i++) {
            if (Character.isLetterOrDigit(page.charAt(i))) {
                offsets[letters.length()] = i;
                letters.append(Character.toLowerCase(page.charAt(i)));
            }
        }
    }

    /// The headings of one page with their offsets, in the order of the page. One that is not found goes to the page's
    /// beginning. Headings with the same words stand one after the other.
    static List<Heading> place(List<Heading> headings, String page) {
        if (headings.isEmpty()) {
            return headings;
        }
        var finder = new HeadingFinder(page);
        var placed = new ArrayList<Heading>();
        int from = 0;
        for (Heading heading : headings) {
            int offset = finder.offset(heading.title(), from);
            placed.add(new Heading(heading.level(), heading.title(), heading.page(), offset));
            from = offset + 1;
        }
        placed.sort(Comparator.comparingInt(Heading::offset));
        return placed;
    }

    /// At or after `from` if it stands there, else anywhere, else 0.
    private int offset(String title, int from) {
        var wanted = new StringBuilder();
        title.chars()
                .filter(Character::isLetterOrDigit)
                .forEach(c -> wanted.append(Character.toLowerCase((char) c)));
        int after = find(wanted.toString(), from);
        return after >= 0 ? after : Math.max(find(wanted.toString(), 0), 0);
    }

    /// At the beginning of a line, before its number if it has one there; if nowhere so, then in the midst of a line.
    private int find(String wanted, int from) {
        if (wanted.isEmpty()) {
            return -1;
        }
        int first = -1;
        for (int at = letters.indexOf(wanted); at >= 0; at = letters.indexOf(wanted, at + 1)) {
            int offset = offsets[at];
            int line = page.lastIndexOf('\n', offset) + 1;
            if (line >= from && page.substring(line, offset).codePoints().noneMatch(Character::isLetter)) {
                return line;
            }
            first = first < 0 && offset >= from ? offset : first;
        }
        return first;
    }
}
