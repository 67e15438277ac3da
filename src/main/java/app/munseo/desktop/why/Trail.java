package app.munseo.desktop.why;

import app.munseo.answer.Answer;
import app.munseo.desktop.find.Where;
import app.munseo.document.Turn;
import java.util.List;

/// What an answer leaves behind, enough to follow how it came about.
///
/// @param where the question was asked
/// @param history what was said before it
/// @param queries what was searched for, the question as it was understood first; may be empty
public record Trail(String question, Where where, List<Turn> history, List<String> queries, Answer answer) {
    public Trail {
        history = List.copyOf(history);
        queries = List.copyOf(queries);
    }
}
