package app.munseo.answer;

import java.util.Locale;

/// The judgement of a citation: does the cited stretch hold what the sentence says?
public enum Support {
    SUPPORTED,
    PARTIAL,
    UNSUPPORTED;

    /// The word used in JSON.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
