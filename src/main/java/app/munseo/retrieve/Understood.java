package app.munseo.retrieve;

import app.munseo.document.Question;
import app.munseo.document.Scope;
import app.munseo.document.Turn;
import java.util.List;

/// What a person typed, understood.
///
/// @param text the question itself: what is searched for, and what a model sees
/// @param scope what it may be answered from
/// @param filters the conditions that narrowed the scope
/// @param relaxed phrases that were asked for and stand nowhere: the question is searched without them
public record Understood(String text, Scope scope, QueryFilters filters, List<String> relaxed) {
    public Understood {
        relaxed = List.copyOf(relaxed);
    }

    /// The question, asked after what was said before.
    public Question question(List<Turn> history) {
        return new Question(text, scope, history);
    }
}
