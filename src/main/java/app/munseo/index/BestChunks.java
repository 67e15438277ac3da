package app.munseo.index;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// Keeps the best of many scored chunks. Equal scores stand in order of identity, and the identity of a chunk is looked
/// up only where its score has a chance.
final class BestChunks {
    private static final Comparator<ScoredChunk> BEST_FIRST =
            Comparator.comparingDouble(ScoredChunk::score).reversed().thenComparing(ScoredChunk::id);

    private final int limit;
    private final PriorityQueue<ScoredChunk> worstFirst = new PriorityQueue<>(BEST_FIRST.reversed());

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
        return worstFirst.stream().sorted(BEST_FIRST).toList();
    }
}
