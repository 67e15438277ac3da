package app.munseo.retrieve;

import app.munseo.document.Hit;
import app.munseo.document.Question;
import java.util.List;

/// Puts hits in a better order. It may drop hits, never add any.
public interface Reranker {
    List<Hit> rerank(Question question, List<Hit> hits);

    /// This reranker, then `next` over its result.
    default Reranker then(Reranker next) {
        return (question, hits) -> next.rerank(question, rerank(question, hits));
    }
}
