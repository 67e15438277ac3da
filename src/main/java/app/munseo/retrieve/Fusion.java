package app.munseo.retrieve;

import app.munseo.index.ScoredChunk;
import java.util.List;

/// Makes one ranking of several. The rankings of the question come first, those of its expansions after them.
public interface Fusion {
    /// Every chunk that stands in a ranking, once, best first, ties in order of identity.
    List<ScoredChunk> fuse(List<Ranking> rankings);
}
