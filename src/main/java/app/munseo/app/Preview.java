package app.munseo.app;

import app.munseo.document.DocumentId;
import app.munseo.document.Location;
import java.util.List;

/// One file found for words still being typed, with the sentence of it that has most of them.
///
/// @param heading the headings above the sentence; empty where there are none
/// @param text the sentence, or what of a long one stands around the words
/// @param marks where the words stand in `text`, in order, not overlapping
/// @param location where the sentence stands in its page
public record Preview(DocumentId document, Location location, String heading, String text, List<Mark> marks) {
    public Preview {
        marks = List.copyOf(marks);
    }

    /// A stretch of a text in UTF-16 units, end exclusive.
    public record Mark(int start, int end) {}
}
