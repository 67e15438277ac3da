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
/// @param unread what looks like a condition and is none, such as `after:2024-13`: it is part of the question
/// @param relaxed phrases that were asked for and stand nowhere: the question is searched without them
public record Understood(String text, Scope scope, QueryFilters filters, List<String> unread, List<String> relaxed) {
    public Understood {
        unread = List.copyOf(unread);
        relaxed = List.copyOf(relaxed);
    }

    /// The question, asked after what was said before.
    public Question question(List<Turn> history) {
        return new Question(text, scope, history);
    }

    /// `asked` with its text and scope as they were understood.
    public Question of(Question asked) {
        return question(asked.history()).withPinned(asked.pinned());
    }
}
