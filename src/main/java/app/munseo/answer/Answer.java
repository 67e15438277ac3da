package app.munseo.answer;

import app.munseo.llm.Usage;
import java.util.List;

/// A finished answer.
///
/// @param answeredBy `openai:MODEL`, `ollama:MODEL` or `extractive`
/// @param found false when the documents do not hold the answer
/// @param passages what was shown to the answering step, numbered from 1
public record Answer(
        String text,
        boolean found,
        List<Citation> citations,
        List<Passage> passages,
        String answeredBy,
        List<Step> steps,
        Usage usage) {
    public Answer {
        citations = List.copyOf(citations);
        passages = List.copyOf(passages);
        steps = List.copyOf(steps);
    }
}
