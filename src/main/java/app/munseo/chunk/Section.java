package app.munseo.chunk;

import app.munseo.document.Page;
import app.munseo.text.Span;
import java.util.List;

/// What stands on one page under one heading, the heading's own line included.
///
/// @param level of the heading; 0 before the first and for what continues from the page before
/// @param path the headings above and the own one, outermost first
/// @param bare whether there is nothing but the heading, or the head of a page
record Section(Page page, Span span, int level, List<String> path, boolean bare) {
    String heading() {
        return String.join(" › ", path);
    }

    String text() {
        return span.of(page.text());
    }

    /// This section and the next one as one, under the headings they share.
    Section joined(Section next) {
        var both = new Span(span.start(), next.span.end());
        return new Section(page, both, level, bare ? next.path : shared(path, next.path), bare && next.bare);
    }

    private static List<String> shared(List<String> one, List<String> other) {
        int same = 0;
        while (same < one.size() && same < other.size() && one.get(same).equals(other.get(same))) {
            same++;
        }
        return one.subList(0, same);
    }
}
