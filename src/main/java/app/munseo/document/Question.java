package app.munseo.document;

import java.util.List;
import java.util.function.Predicate;

/// What the person asked, where to look, and what was said before.
///
/// @param text as it was asked
/// @param history earlier turns of the same conversation, oldest first
/// @param standalone the question as it can be understood without the history; `text` itself where it is not known
/// @param pinned what is shown to the answering step in any case, most wanted first
/// @param behind what of documents may stand behind `standalone`
public record Question(
        String text, Scope scope, List<Turn> history, String standalone, List<Chunk> pinned, Origins behind) {
    public Question {
        history = List.copyOf(history);
        pinned = List.copyOf(pinned);
    }

    /// A question with nothing pinned, not yet understood without its history.
    public Question(String text, Scope scope, List<Turn> history) {
        this(text, scope, history, text, List.of(), Origins.NONE);
    }

    /// A first question.
    public static Question of(String text, Scope scope) {
        return new Question(text, scope, List.of());
    }

    public Question withStandalone(String value) {
        return new Question(text, scope, history, value, pinned, value.equals(text) ? behind : origins());
    }

    public Question withHistory(List<Turn> value) {
        return new Question(text, scope, value, standalone, pinned, behind);
    }

    public Question withPinned(List<Chunk> value) {
        return new Question(text, scope, history, standalone, value, behind);
    }

    /// The question as far as it may be told: turns up to the first that may not, and in its own words where what completes
    /// it may not.
    ///
    /// @param free whether a text made from this may be told
    public Question told(Predicate<Origins> free) {
        var turns = history.stream().takeWhile(turn -> free.test(turn.origins())).toList();
        return free.test(behind)
                ? new Question(text, scope, turns, standalone, pinned, behind)
                : new Question(text, scope, turns, text, pinned, Origins.NONE);
    }

    /// The same question for those who do not know what was said before.
    public Question alone() {
        return new Question(standalone, scope, List.of(), standalone, pinned, behind);
    }

    /// What of documents may stand behind the text.
    public Origins textOrigins() {
        return text.equals(standalone) ? behind : Origins.NONE;
    }

    /// What of documents may stand behind the question with its history, pinned passages apart.
    public Origins origins() {
        return history.stream().map(turn -> turn.origins().derived()).reduce(behind, Origins::and);
    }
}
