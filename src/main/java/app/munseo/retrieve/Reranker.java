package app.munseo.retrieve;

import app.munseo.document.Hit;
import app.munseo.document.Question;
import java.util.List;

/// Puts hits in a better order and says why. It may drop hits, never add any.
public interface Reranker {
    /// See [Reranked#of(String, List, List, java.util.Map)] for how to answer.
    Reranked rerank(Question question, List<Hit> hits);

    /// This reranker, then `next` over its result.
    default Reranker then(Reranker next) {
        return (question, hits) -> {
            var first = rerank(question, hits);
            return first.then(next.rerank(question, first.hits()));
        };
    }
}
