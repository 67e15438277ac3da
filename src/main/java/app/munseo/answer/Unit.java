package app.munseo.answer;

import app.munseo.document.Chunk;
import app.munseo.document.Location;

/// The smallest part of a chunk that is quoted.
///
/// @param start where it begins in the chunk's text, and `end` where it ends
/// @param header number of the unit it cannot be understood without: for a row the one that names the columns, for
///     anything else the heading above; -1 where there is none in this chunk
record Unit(Kind kind, int start, int end, int header) {
    enum Kind {
        SENTENCE,
        /// A line without the end of a sentence, above others.
        HEADING,
        /// A row of a table that names the columns.
        COLUMNS,
        ROW
    }

    String text(Chunk chunk) {
        return chunk.text().substring(start, end);
    }

    /// Where the unit stands in its page.
    Location location(Chunk chunk) {
        int shift = chunk.location().start() - chunk.carried();
        return new Location(chunk.location().page(), start + shift, end + shift);
    }
}
