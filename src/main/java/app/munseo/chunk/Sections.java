package app.munseo.chunk;

import app.munseo.document.DocumentText;
import app.munseo.document.Heading;
import app.munseo.document.Page;
import app.munseo.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Cuts pages at their headings and joins what is too short to be found by itself with what follows under the same or
/// a lower heading.
final class Sections {
    /// Characters below which a section says too little alone.
    private static final int SHORT = 200;

    /// A page often begins with a line of its own, such as the document's name; it goes with the section below it.
    private static final int RUNNING_HEAD = 120;

    /// Marks a format may put around a heading's title on its line.
    private static final int MARKS = 8;

    private final String title;
    private final Map<Integer, List<Heading>> headings = new HashMap<>();
    private final Deque<Heading> open = new ArrayDeque<>();
    private final List<Section> found = new ArrayList<>();

    private Sections(DocumentText text) {
        this.title = text.title();
        text.headings().forEach(heading -> headings
                .computeIfAbsent(heading.page(), page -> new ArrayList<>())
                .add(heading));
    }

    static List<Section> of(DocumentText text) {
        var sections = new Sections(text);
        text.pages().forEach(sections::cut);
        return joined(sections.found);
    }

    private void cut(Page page) {
        int start = 0;
        boolean continued = true;
        for (var heading : headings.getOrDefault(page.number(), List.of())) {
            int at = Math.clamp(heading.offset(), start, page.text().length());
            add(page, start, at, continued);
            while (!open.isEmpty() && open.getLast().level() >= heading.level()) {
                open.removeLast();
            }
            open.addLast(heading);
            start = at;
            continued = false;
        }
        add(page, start, page.text().length(), continued);
    }

    private void add(Page page, int start, int end, boolean continued) {
        if (page.text().substring(start, end).isBlank()) {
            return;
        }
        int length = page.text().substring(start, end).strip().length();
        int level = open.isEmpty() || continued ? 0 : open.getLast().level();
        boolean bare = length <= (continued ? RUNNING_HEAD : open.getLast().title().length() + MARKS);
        found.add(new Section(page, new Span(start, end), level, path(), bare));
    }

    private List<String> path() {
        var path = new ArrayList<String>();
        if (!title.isBlank() && (open.isEmpty() || !open.getFirst().title().equals(title))) {
            path.add(title);
        }
        open.forEach(heading -> path.add(heading.title()));
        return path;
    }

    private static List<Section> joined(List<Section> sections) {
        var joined = new ArrayList<Section>();
        for (var section : sections) {
            if (!joined.isEmpty() && belongTogether(joined.getLast(), section)) {
                joined.add(joined.removeLast().joined(section));
            } else {
                joined.add(section);
            }
        }
        return joined;
    }

    private static boolean belongTogether(Section one, Section next) {
        return one.page().equals(next.page())
                && next.level() >= one.level()
                && (one.span().length() < SHORT || one.bare())
                && next.span().end() - one.span().start() <= StructuredChunker.LIMIT;
    }
}
