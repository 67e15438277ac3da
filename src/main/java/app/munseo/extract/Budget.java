package app.munseo.extract;

import app.munseo.document.Problem;
import app.munseo.document.Problem.Kind;
import java.time.Duration;

/// What one file may still cost. The file's own limits end it with a [Problem]; a page's limits end that page only.
///
/// PDFBox can be stopped only from inside its callbacks, so they ask here at every operator and every glyph.
final class Budget {
    /// A page costs too much; what was read of it stands.
    static final class PageFull extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String limit;

        PageFull(String limit) {
            super("the page is too large", null, false, false);
            this.limit = limit;
        }

        /// The name of the limit that was met.
        String limit() {
            return limit;
        }
    }

    /// A little less than the parent's patience, so that an honest long file costs no worker.
    private static final Duration EARLIER = Duration.ofSeconds(1);

    private final ReadingLimits limits;
    private final long deadline;
    private long characters;
    private int operators;
    private int glyphs;

    Budget(ReadingLimits limits) {
        this.limits = limits;
        this.deadline = System.nanoTime() + limits.time().minus(EARLIER).toNanos();
    }

    void startPage() {
        operators = 0;
        glyphs = 0;
        checkTime();
    }

    void operator() {
        if (++operators > limits.operators()) {
            throw new PageFull(ReadingLimits.OPERATORS);
        }
        checkTime();
    }

    void glyph() {
        if (++glyphs > limits.glyphs()) {
            throw new PageFull(ReadingLimits.GLYPHS);
        }
    }

    void text(int length) {
        characters += length;
        if (characters > limits.characters()) {
            throw new Problem(Kind.FILE_TOO_LARGE, ReadingLimits.met("", "characters", limits.characters()));
        }
    }

    private void checkTime() {
        if (System.nanoTime() - deadline > 0) {
            throw new Problem(Kind.FILE_TIMEOUT, ReadingLimits.met("", "seconds", limits.time().toSeconds()));
        }
    }
}
