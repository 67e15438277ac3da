package app.munseo.retrieve;

import app.munseo.document.ChunkId;
import app.munseo.document.DocumentId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What all retrievers found for one query, as one score for each chunk: 0 for a chunk in no list, 1 at most.
final class QueryScores {
    private final Map<ChunkId, Double> words = new HashMap<>();
    private final Map<ChunkId, Double> meanings = new HashMap<>();
    private final Set<DocumentId> unjudged = new HashSet<>();
    private final double weight;
    private final double lowest;

    /// @param weight the say of meaning, 0 to 1; where it found nothing it has none
    QueryScores(List<Ranking> rankings, double weight) {
        for (var ranking : rankings) {
            addDividedByBest(ranking, ranking.source() == Source.WORDS ? words : meanings);
            unjudged.addAll(ranking.unjudged());
        }
        this.weight = meanings.isEmpty() ? 0 : weight;
        this.lowest = meanings.values().stream().min(Double::compare).orElse(0.0);
    }

    private static void addDividedByBest(Ranking ranking, Map<ChunkId, Double> scores) {
        var chunks = ranking.chunks();
        if (!chunks.isEmpty() && chunks.getFirst().score() > 0) {
            double best = chunks.getFirst().score();
            chunks.forEach(chunk -> scores.put(chunk.id(), chunk.score() / best));
        }
    }

    Set<ChunkId> chunks() {
        var ids = new HashSet<>(words.keySet());
        ids.addAll(meanings.keySet());
        return ids;
    }

    Set<ChunkId> chunksWithWords() {
        return Set.copyOf(words.keySet());
    }

    double score(ChunkId id) {
        return score(id, Source.WORDS) + score(id, Source.MEANING);
    }

    /// What one source adds to the score.
    double score(ChunkId id, Source source) {
        double word = words.getOrDefault(id, 0.0);
        return switch (source) {
            case WORDS -> weight(source) * word;
            case MEANING -> weight(source) * (meanings.getOrDefault(id, guess(id, word)) - lowest);
        };
    }

    double weight(Source source) {
        return source == Source.MEANING ? weight : 1 - weight;
    }

    private double guess(ChunkId id, double word) {
        return unjudged.contains(id.document()) ? lowest + (1 - lowest) * word : lowest;
    }
}
