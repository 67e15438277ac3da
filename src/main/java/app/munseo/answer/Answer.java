package app.munseo.answer;

import app.munseo.llm.Usage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A finished answer.
///
/// @param answeredBy `provider:MODEL` or `extractive`
/// @param found false when the documents do not hold the answer
/// @param unbacked what in the text no passage bears out
/// @param absence why there is no answer; null where there is one
/// @param passages what was shown to the answering step, numbered from 1
/// @param route simple or hard, and why; null where questions are not told apart
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
        @Nullable Route route,
        @Nullable Instant kept) {
    public Answer {
        citations = List.copyOf(citations);
        unbacked = List.copyOf(unbacked);
        passages = List.copyOf(passages);
        steps = List.copyOf(steps);
    }

    /// An answer to a question of no particular class.
    public Answer(
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
        this(text, found, citations, unbacked, absence, passages, answeredBy, steps, usage, null, kept);
    }

    /// This answer given again: nobody had to be asked for it.
    Answer keptSince(Instant first) {
        return new Answer(
                text, found, citations, unbacked, absence, passages, answeredBy, List.of(), Usage.NONE, route, first);
    }
}
