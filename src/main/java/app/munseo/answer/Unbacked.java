package app.munseo.answer;

import java.util.Locale;

/// A stretch of an answer that no passage bears out.
///
/// @param start where it begins in the answer's text, `end` where it ends
public record Unbacked(int start, int end, Kind kind) {
    /// What is not borne out.
    public enum Kind {
        /// A sentence that cites nothing, and for which nothing was found.
        UNCITED,
        /// A figure that no passage its sentence cites states; none at all, where the sentence cites none.
        FIGURE;

        /// The form used in JSON.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
