package app.munseo.answer;

import app.munseo.document.DocumentId;
import app.munseo.document.Location;

/// A marker in the answer bound to a passage, and judged.
///
/// @param number the number in the marker
/// @param sentence where in the answer's text the citing sentence begins, and `sentenceEnd` where it ends
/// @param location the stretch of the page that supports the sentence best
/// @param quote the text at `location`
public record Citation(
        int number,
        int sentence,
        int sentenceEnd,
        DocumentId document,
        Location location,
        String quote,
        Support support) {}
