package app.munseo.desktop.ask;

import app.munseo.answer.Answer;
import app.munseo.catalog.Judgements.Rating;
import app.munseo.document.DocumentId;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/// What the conversation needs done. All of it may block.
///
/// @param opened takes note that a citation in the answer to a question was opened
/// @param rated takes note of what the person thinks of an answer that cites these documents
public record AskPort(
        Talk talk, BiConsumer<String, DocumentId> opened, BiConsumer<Rating, Set<DocumentId>> rated, Suggests suggests) {
    /// Makes questions worth asking; none where the person wants none.
    public interface Suggests {
        /// What to begin with.
        List<String> first();

        /// What to go on with.
        ///
        /// @param said the questions and answers so far
        List<String> next(List<String> said, Answer answer);
    }
}
