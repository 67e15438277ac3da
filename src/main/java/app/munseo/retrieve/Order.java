package app.munseo.retrieve;

import app.munseo.document.ChunkId;
import app.munseo.index.ScoredChunk;
import java.util.List;
import java.util.Map;

/// The order of every ranking: best first, ties in order of identity.
final class Order {
    private Order() {}

    static List<ScoredChunk> of(Map<ChunkId, Double> scores) {
        return scores.entrySet().stream()
                .map(entry -> new ScoredChunk(entry.getKey(), entry.getValue()))
                .sorted(ScoredChunk.BEST_FIRST)
                .toList();
    }
}
