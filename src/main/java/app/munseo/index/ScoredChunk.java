package app.munseo.index;

import app.munseo.document.ChunkId;
import java.util.Comparator;

/// A chunk's place in one ranking of the index: BM25 score or cosine; higher is better, ties stand in order of
/// identity.
public record ScoredChunk(ChunkId id, double score) {
    /// The order of every ranking: best first, ties in order of identity.
    public static final Comparator<ScoredChunk> BEST_FIRST =
            Comparator.comparingDouble(ScoredChunk::score).reversed().thenComparing(ScoredChunk::id);
}
