package app.munseo.answer;

import app.munseo.document.DocumentId;
import app.munseo.document.Location;
import java.util.List;

/// A marker in the answer bound to a passage, and judged.
///
/// @param number the number in the marker
/// @param sentence where in the answer's text the citing sentence begins, and `sentenceEnd` where it ends
/// @param location the stretch of the page that supports the sentence best
/// @param quote the text at `location`
/// @param reasons why it is not supported; empty where it is
/// @param attached whether Munseo found the passage to a sentence that had no marker
public record Citation(
        int number,
        int sentence,
        int sentenceEnd,
        DocumentId document,
        Location location,
        String quote,
        Support support,
        List<Reason> reasons,
        boolean attached) {
    public Citation {
        reasons = List.copyOf(reasons);
    }

    /// This citation with these doubts; it holds no more than partly.
    Citation because(List<Reason> doubts) {
        var support = this.support == Support.SUPPORTED ? Support.PARTIAL : this.support;
        return new Citation(number, sentence, sentenceEnd, document, location, quote, support, doubts, attached);
    }

    /// This citation without the doubts there were.
    Citation supported() {
        return new Citation(
                number, sentence, sentenceEnd, document, location, quote, Support.SUPPORTED, List.of(), attached);
    }
}
