package app.munseo.answer;

import java.util.Locale;

/// A passage that was selected but not sent to the model that wrote the answer.
///
/// @param passage its number
public record Withheld(int passage, Why why) {
    /// Why it was not.
    public enum Why {
        /// A collection of it is local-only.
        LOCAL_ONLY,
        /// The person took it out.
        REVIEWED;

        /// The word used in JSON, for example `local-only`.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
