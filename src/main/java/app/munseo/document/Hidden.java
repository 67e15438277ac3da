package app.munseo.document;

import java.util.Locale;

/// A stretch of a page's text that nobody sees who looks at the page: the file says it to programs only.
///
/// @param start offset into the page's text, `end` where it ends
public record Hidden(int start, int end, Why why) {
    /// How it is hidden.
    public enum Why {
        /// It is drawn without any ink.
        INVISIBLE,
        /// It has the colour of the empty page.
        WHITE,
        /// Its letters are less than 2 points high.
        TINY,
        /// It stands beyond the edge of the page.
        OFF_PAGE;

        /// The word used in JSON, for example `off-page`.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// Whether the text from `from` to `to` has some of it.
    public boolean meets(int from, int to) {
        return start < to && end > from;
    }
}
