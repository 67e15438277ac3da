package app.munseo.answer;

import app.munseo.document.Origins;
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
/// @param passages what was selected for the answering step, numbered from 1
/// @param withheld which of them the model that answered was not shown, because it would have left this machine
/// @param route simple or hard, and why; null where questions are not told apart
/// @param kept when it was given first, where it was kept since; null for a new one
public record Answer(
        String text,
        boolean found,
        List<Citation> citations,
        List<Unbacked> unbacked,
        @Nullable Absence absence,
        List<Passage> passages,
        List<Withheld> withheld,
        String answeredBy,
        List<Step> steps,
        Usage usage,
        @Nullable Route route,
        @Nullable Instant kept) {
    public Answer {
        citations = List.copyOf(citations);
        unbacked = List.copyOf(unbacked);
        passages = List.copyOf(passages);
        withheld = List.copyOf(withheld);
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
        this(text, found, citations, unbacked, absence, passages, List.of(), answeredBy, steps, usage, null, kept);
    }

    /// What of documents it was made from, apart from what was said before.
    public Origins origins() {
        return Passage.origins(passages);
    }

    /// This answer given again: nobody had to be asked for it.
    Answer keptSince(Instant first) {
        return new Answer(
                text, found, citations, unbacked, absence, passages, withheld, answeredBy, List.of(), Usage.NONE, route, first);
    }

    /// The same answer with its citations judged otherwise.
    Answer citing(List<Citation> judged) {
        return new Answer(
                text, found, judged, unbacked, absence, passages, withheld, answeredBy, steps, usage, route, kept);
    }
}
