package app.munseo.answer;

import app.munseo.llm.Usage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A finished answer.
///
/// @param answeredBy `openai:MODEL`, `ollama:MODEL` or `extractive`
/// @param found false when the documents do not hold the answer
/// @param unbacked what in the text no passage bears out
/// @param absence why there is no answer; null where there is one
/// @param passages what was shown to the answering step, numbered from 1
/// @param kept when it was given first, where it was kept since; null for a new one
public record Answer(
        String text,
        boolean found,
        List<Citation> citations,
        List<Unbacked> unbacked,
        @Nullable Absence absence,
        List<Passage> passages,
        String answeredBy,
        List<Step> steps,
        Usage usage,
        @Nullable Instant kept) {
    public Answer {
        citations = List.copyOf(citations);
        unbacked = List.copyOf(unbacked);
        passages = List.copyOf(passages);
        steps = List.copyOf(steps);
    }

    /// This answer given again: nobody had to be asked for it.
    Answer keptSince(Instant first) {
        return new Answer(text, found, citations, unbacked, absence, passages, answeredBy, List.of(), Usage.NONE, first);
    }
}
