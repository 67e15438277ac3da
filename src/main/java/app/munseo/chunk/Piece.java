package app.munseo.chunk;

import app.munseo.document.Chunk;
import app.munseo.document.ChunkId;
import app.munseo.document.Location;
import app.munseo.document.Page;
import app.munseo.text.Span;

/// A chunk before it has its number: a span of a page, the headings above it, and what it carries in front.
record Piece(String heading, String carried, Page page, Span span) {
    Chunk numbered(ChunkId id) {
        var location = new Location(page.number(), span.start(), span.end());
        return new Chunk(id, heading, carried + span.of(page.text()), location);
    }
}
