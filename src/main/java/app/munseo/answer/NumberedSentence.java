package app.munseo.answer;

import app.munseo.document.Chunk;
import app.munseo.text.TokenCount;

/// A unit as a selecting model sees it, and where its choice is noted.
record NumberedSentence(int number, Selection selection, Chunk chunk, int unit) {
    /// Tokens of the number and the marks around a sentence, and its share of the heading's line.
    private static final int FRAME = 12;

    void keep() {
        selection.add(unit);
    }

    /// What the sentence is from, carried columns included.
    String source() {
        var columns = chunk.text().substring(0, chunk.carried()).strip();
        return columns.isEmpty() ? chunk.heading() : chunk.heading() + ": " + columns;
    }

    /// The sentence without its line breaks.
    String oneLine() {
        return selection.text(unit).replaceAll("\\s+", " ");
    }

    int tokens() {
        return FRAME + TokenCount.estimate(oneLine());
    }
}
