package app.munseo.retrieve;

import app.munseo.document.ChunkId;
import app.munseo.document.Hit;
import app.munseo.document.Question;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Maximal marginal relevance: picks one hit after another, each time the one with the greatest
/// `lambda · score / best score − (1 − lambda) · cosine with the nearest hit picked before`. (Carbonell and Goldstein,
/// "The Use of MMR, Diversity-Based Reranking for Reordering Documents and Producing Summaries", SIGIR 1998.)
///
/// A choice for those who want variety; it costs relevance. A hit without a vector resembles none.
public final class Mmr implements Reranker {
    private final Function<Set<ChunkId>, Map<ChunkId, float[]>> vectors;
    private final double lambda;

    /// @param vectors gives the vectors, of length 1, of those chunks that have one
    /// @param lambda from 1 (relevance alone) down to 0 (variety alone)
    public Mmr(Function<Set<ChunkId>, Map<ChunkId, float[]>> vectors, double lambda) {
        if (!(lambda >= 0 && lambda <= 1)) {
            throw new IllegalArgumentException("no lambda: " + lambda);
        }
        this.vectors = vectors;
        this.lambda = lambda;
    }

    @Override
    public Reranked rerank(Question question, List<Hit> hits) {
        var known = vectors.apply(hits.stream().map(hit -> hit.chunk().id()).collect(Collectors.toSet()));
        var left = new LinkedHashSet<>(hits);
        var picked = new ArrayList<Hit>();
        while (!left.isEmpty()) {
            var next = next(left, picked, known, Math.max(hits.getFirst().score(), Double.MIN_NORMAL));
            left.remove(next);
            picked.add(next);
        }
        return Reranked.of("variety", hits, picked, Map.of());
    }

    /// The best of `left`; of equally good ones the first.
    private Hit next(Set<Hit> left, List<Hit> picked, Map<ChunkId, float[]> known, double best) {
        var next = left.iterator().next();
        double most = Double.NEGATIVE_INFINITY;
        for (var hit : left) {
            double likeness = picked.stream().mapToDouble(other -> cosine(hit, other, known)).max().orElse(0);
            double gain = lambda * hit.score() / best - (1 - lambda) * likeness;
            if (gain > most) {
                most = gain;
                next = hit;
            }
        }
        return next;
    }

    private static double cosine(Hit a, Hit b, Map<ChunkId, float[]> known) {
        var x = known.get(a.chunk().id());
        var y = known.get(b.chunk().id());
        return x == null || y == null ? 0 : Cosine.of(x, y);
    }
}
