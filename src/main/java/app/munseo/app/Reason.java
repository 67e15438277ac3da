package app.munseo.app;

import java.util.List;
import java.util.Locale;

/// One thing to be said about why a document is found or not: a code for programs, and a sentence for people.
///
/// @param values what the sentence names, in its order
public record Reason(Code code, List<Object> values) {
    /// What is said; the sentence is the message `why.NAME`.
    public enum Code {
        NOT_IN_LIBRARY,
        NOT_READ_YET,
        NOT_READABLE,
        NO_TEXT,
        OTHER_COLLECTION,
        CONDITION_NOT_MET,
        VECTORS_TO_COME,
        WORDS_RANK,
        WORDS_BEYOND_CANDIDATES,
        WORDS_FAR_BEYOND,
        NO_WORD,
        MEANING_RANK,
        MEANING_BEYOND_CANDIDATES,
        MEANING_FAR_BEYOND,
        MEANING_NOT_ASKED,
        MODEL_FOREIGN_TO_KOREAN,
        NO_CANDIDATE,
        LET_IN_BY_RANK,
        FUSED_RANK,
        FUSED_BELOW_LIMIT,
        MOVED,
        DROPPED,
        COPY_OF,
        RANKED_BELOW_LIMIT,
        NO_LONGER_THERE,
        SHOWN,
        JOINED,
        SHOWN_WITH;

        /// The word used in JSON, for example `no-word`.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Reason {
        values = List.copyOf(values);
    }

    static Reason of(Code code, Object... values) {
        return new Reason(code, List.of(values));
    }

    /// The sentence in the language of `messages`.
    public String text(Messages messages) {
        return messages.text("why." + code.name(), values.toArray());
    }
}
