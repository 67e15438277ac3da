package app.munseo.testing;

import app.munseo.document.Chunk;
import app.munseo.document.ChunkId;
import app.munseo.document.DocumentId;
import app.munseo.document.Location;
import java.util.List;
import java.util.stream.IntStream;

/// Chunks without headings, all on page 1.
public final class Chunks {
    private Chunks() {}

    /// A chunk for each text, numbered from 0.
    public static List<Chunk> of(DocumentId document, String... texts) {
        return IntStream.range(0, texts.length).mapToObj(i -> of(document, i, texts[i])).toList();
    }

    public static Chunk of(DocumentId document, int ordinal, String text) {
        return new Chunk(new ChunkId(document, ordinal), "", text, new Location(1, 0, text.length()));
    }
}
