package app.munseo.retrieve;

import app.munseo.document.ChunkId;
import app.munseo.document.Hit;
import app.munseo.document.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import static java.util.stream.Collectors.toCollection;

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
        double best = Math.max(hits.isEmpty() ? 0 : hits.getFirst().score(), Double.MIN_NORMAL);
        var left = hits.stream().map(hit -> new Candidate(hit, lambda * hit.score() / best)).collect(toCollection(ArrayList::new));
        var picked = new ArrayList<Hit>();
        while (!left.isEmpty()) {
            var next = next(left);
            left.remove(next);
            left.forEach(one -> one.compare(cosine(one.hit, next.hit, known)));
            picked.add(next.hit);
        }
        return Reranked.of("variety", hits, picked, Map.of());
    }

    /// The best of `left`; of equally good ones the first.
    private Candidate next(List<Candidate> left) {
        var next = left.getFirst();
        for (var one : left) {
            if (gain(one) > gain(next)) {
                next = one;
            }
        }
        return next;
    }

    private double gain(Candidate one) {
        return one.relevance - (1 - lambda) * one.likeness;
    }

    private static double cosine(Hit a, Hit b, Map<ChunkId, float[]> known) {
        var x = known.get(a.chunk().id());
        var y = known.get(b.chunk().id());
        return x == null || y == null ? 0 : Cosine.of(x, y);
    }

    /// A hit that has not been picked yet, and its cosine with the nearest one that has.
    private static final class Candidate {
        private final Hit hit;
        private final double relevance;
        private double likeness = -1;

        Candidate(Hit hit, double relevance) {
            this.hit = hit;
            this.relevance = relevance;
        }

        void compare(double cosine) {
            likeness = Math.max(likeness, cosine);
        }
    }
}
