package app.munseo.retrieve;

import app.munseo.document.ChunkId;
import app.munseo.index.ScoredChunk;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// The order of every ranking: best first, ties in order of identity.
final class Order {
    private static final Comparator<ScoredChunk> BEST_FIRST =
            Comparator.comparingDouble(ScoredChunk::score).reversed().thenComparing(ScoredChunk::id);

    private Order() {}

    static List<ScoredChunk> of(Map<ChunkId, Double> scores) {
        return scores.entrySet().stream()
                .map(entry -> new ScoredChunk(entry.getKey(), entry.getValue()))
                .sorted(BEST_FIRST)
                .toList();
    }
}
