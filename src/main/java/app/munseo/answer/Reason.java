package app.munseo.answer;

import java.util.Locale;

/// Why a citation does not hold all of what its sentence says.
///
/// @param words what it is about, in the sentence's own words; may be empty
public record Reason(Code code, String words) {
    /// What is wrong; worded for people by the message `reason.CODE`.
    public enum Code {
        /// A figure, date or amount that stands nowhere in the source.
        FIGURE_MISSING,
        /// A figure that the source states of something else.
        FIGURE_ELSEWHERE,
        /// A name or code that is not in the source.
        NAME_MISSING,
        /// The source says it of someone or something else.
        OTHER_SUBJECT,
        /// Words in quotation marks that the source does not have.
        QUOTATION_MISSING,
        /// One of both denies what the other says.
        NEGATED,
        /// Another direction or bound: more and less, before and after, at least and at most.
        COMPARISON,
        /// A thing or a part of the sentence that the source does not speak of.
        NOT_MENTIONED,
        /// The source is text that nobody sees who looks at the page.
        HIDDEN_TEXT;

        /// Whether the source says something else, rather than nothing.
        boolean contradicts() {
            return this != NAME_MISSING && this != NOT_MENTIONED && this != HIDDEN_TEXT;
        }

        /// The form used in JSON, for example `figure_missing`.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
