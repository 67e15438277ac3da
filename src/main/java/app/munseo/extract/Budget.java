package app.munseo.extract;

import app.munseo.document.Problem;
import app.munseo.document.Problem.Kind;
import java.time.Duration;

/// What one file may cost. The file's own limits end it with a [Problem]; a page's limits end that page only.
///
/// PDFBox can be stopped only from inside its callbacks, so they ask here at every operator and every glyph.
final class Budget {
    /// A page costs too much; what was read of it stands.
    static final class PageFull extends RuntimeException {
        private static final long serialVersionUID = 1L;

        PageFull() {
            super("the page is too large", null, false, false);
        }
    }

    /// A little less than the parent's patience, so that an honest long file costs no worker.
    private static final Duration TIME = Duration.ofSeconds(29);

    private static final int MAX_OPERATORS = 5_000_000;

    /// 300 bytes each: a page of glyphs has to fit into the worker's heap.
    private static final int MAX_GLYPHS = 250_000;

    private static final long MAX_CHARACTERS = 50_000_000;

    private final long deadline = System.nanoTime() + TIME.toNanos();
    private long characters;
    private int operators;
    private int glyphs;

    void startPage() {
        operators = 0;
        glyphs = 0;
        checkTime();
    }

    void operator() {
        if (++operators > MAX_OPERATORS) {
            throw new PageFull();
        }
        checkTime();
    }

    void glyph() {
        if (++glyphs > MAX_GLYPHS) {
            throw new PageFull();
        }
    }

    void text(int length) {
        characters += length;
        if (characters > MAX_CHARACTERS) {
            throw new Problem(Kind.FILE_TOO_LARGE, "more than " + MAX_CHARACTERS + " characters");
        }
    }

    private void checkTime() {
        if (System.nanoTime() - deadline > 0) {
            throw new Problem(Kind.FILE_TIMEOUT, "after " + TIME);
        }
    }
}
