package app.munseo.index;

import java.util.List;
import java.util.PriorityQueue;

/// Keeps the best of many scored chunks. Equal scores stand in order of identity, and the identity of a chunk is looked
/// up only where its score has a chance.
final class BestChunks {
    private final int limit;
    private final PriorityQueue<ScoredChunk> worstFirst = new PriorityQueue<>(ScoredChunk.BEST_FIRST.reversed());

    BestChunks(int limit) {
        this.limit = limit;
    }

    /// Whether a chunk with this score might be among the best.
    boolean admits(double score) {
        return worstFirst.size() < limit || score >= worstFirst.element().score();
    }

    void add(ScoredChunk chunk) {
        worstFirst.add(chunk);
        if (worstFirst.size() > limit) {
            worstFirst.remove();
        }
    }

    /// The best chunks, best first.
    List<ScoredChunk> inOrder() {
        return worstFirst.stream().sorted(ScoredChunk.BEST_FIRST).toList();
    }
}
