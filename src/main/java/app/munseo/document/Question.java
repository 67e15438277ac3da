package app.munseo.document;

import java.util.List;

/// What the person asked, where to look, and what was said before.
public record Question(String text, Scope scope, List<Turn> history) {
    public Question {
        history = List.copyOf(history);
    }

    /// A first question.
    public static Question of(String text, Scope scope) {
        return new Question(text, scope, List.of());
    }
}
