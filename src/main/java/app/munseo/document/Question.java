package app.munseo.document;

import java.util.List;

/// What the person asked, where to look, and what was said before.
///
/// @param text as it was asked
/// @param history earlier turns of the same conversation, oldest first
/// @param standalone the question as it can be understood without the history; `text` itself where it is not known
/// @param pinned what is shown to the answering step in any case, most wanted first
public record Question(String text, Scope scope, List<Turn> history, String standalone, List<Chunk> pinned) {
    public Question {
        history = List.copyOf(history);
        pinned = List.copyOf(pinned);
    }

    /// A question with nothing pinned, not yet understood without its history.
    public Question(String text, Scope scope, List<Turn> history) {
        this(text, scope, history, text, List.of());
    }

    /// A first question.
    public static Question of(String text, Scope scope) {
        return new Question(text, scope, List.of());
    }

    public Question withStandalone(String value) {
        return new Question(text, scope, history, value, pinned);
    }

    public Question withHistory(List<Turn> value) {
        return new Question(text, scope, value, standalone, pinned);
    }

    public Question withPinned(List<Chunk> value) {
        return new Question(text, scope, history, standalone, value);
    }

    /// The same question for those who do not know what was said before.
    public Question alone() {
        return new Question(standalone, scope, List.of(), standalone, pinned);
    }
}
