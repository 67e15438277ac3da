package app.munseo.retrieve;

import app.munseo.document.ChunkId;
import app.munseo.index.ScoredChunk;
import java.util.List;

/// Makes one ranking of several. The rankings of the question come first, those of its expansions after them.
public interface Fusion {
    /// Every chunk that stands in a ranking, once, best first, ties in order of identity.
    List<ScoredChunk> fuse(List<Ranking> rankings);

    /// What each of `rankings` gave to the score of `chunk`, in their order. What the fused score has on top comes from
    /// no score, but from letting the chunk in by its rank.
    List<Share> shares(List<Ranking> rankings, ChunkId chunk);
}
