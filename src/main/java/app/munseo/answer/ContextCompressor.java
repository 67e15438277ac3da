package app.munseo.answer;

import app.munseo.document.Hit;
import app.munseo.document.Question;
import java.util.List;

/// Selects from the hits the sentences worth showing to the model, within a token budget, numbered from 1.
public interface ContextCompressor {
    List<Passage> compress(Question question, List<Hit> hits, int tokenBudget);
}
