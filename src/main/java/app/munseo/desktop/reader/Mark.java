package app.munseo.desktop.reader;

import app.munseo.desktop.reader.ReaderState.Open;
import app.munseo.document.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// A marked stretch of a text, `end` exclusive.
record Mark(Kind kind, int start, int end) {
    /// Why it is marked, from the lowest layer to the highest.
    enum Kind {
        CITED,
        FOUND,
        CURRENT,
        SELECTED;

        /// What the style sheet calls a mark of this kind.
        String styleClass() {
            return "mark-" + name().toLowerCase(Locale.ROOT);
        }
    }

    /// The marks on the text of a page from `from` to `to`; their offsets count from `from`.
    static List<Mark> of(Open open, int page, int from, int to) {
        var marks = new ArrayList<Mark>();
        if (open.mark() != null) {
            add(marks, Kind.CITED, open.mark(), page, from, to);
        }
        var shown = open.finding().shown().orElse(null);
        for (var hit : open.finding().on(page)) {
            add(marks, Objects.equals(hit, shown) ? Kind.CURRENT : Kind.FOUND, hit, page, from, to);
        }
        if (open.selection() != null) {
            add(marks, Kind.SELECTED, open.selection().on(page, to), page, from, to);
        }
        return marks;
    }

    private static void add(List<Mark> marks, Kind kind, Location location, int page, int from, int to) {
        int start = Math.max(location.start(), from);
        int end = Math.min(location.end(), to);
        if (location.page() == page && start < end) {
            marks.add(new Mark(kind, start - from, end - from));
        }
    }
}
