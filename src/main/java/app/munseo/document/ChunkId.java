package app.munseo.document;

import java.util.Comparator;

/// Identity of a chunk: its document and its place in it, counted from 0.
public record ChunkId(DocumentId document, int ordinal) implements Comparable<ChunkId> {
    private static final Comparator<ChunkId> ORDER =
            Comparator.comparing(ChunkId::document).thenComparingInt(ChunkId::ordinal);

    @Override
    public int compareTo(ChunkId other) {
        return ORDER.compare(this, other);
    }
}
