package app.munseo.retrieve;

import app.munseo.document.ChunkId;
import app.munseo.index.ScoredChunk;
import java.util.HashMap;
import java.util.List;

/// Adds up reciprocal ranks: a chunk at place `r` of a ranking, counted from 1, gets `weight / (k + r)` for it, where
/// the weight is that of the query times the say of the source. (Cormack, Clarke and Büttcher, "Reciprocal Rank Fusion
/// outperforms Condorcet and individual Rank Learning Methods", SIGIR 2009; k = 60 there.)
///
/// It needs no scores, only places, and pays for that: any chunk that meaning alone finds near the top passes the best
/// hit of the words. [ScoreFusion] measured better everywhere.
public final class ReciprocalRankFusion implements Fusion {
    /// The constant of the paper.
    public static final int K = 60;

    private final DenseWeight weight;
    private final int k;

    public ReciprocalRankFusion(DenseWeight weight, int k) {
        this.weight = weight;
        this.k = k;
    }

    @Override
    public List<ScoredChunk> fuse(List<Ranking> rankings) {
        var scores = new HashMap<ChunkId, Double>();
        for (var ranking : rankings) {
            double say = ranking.query().weight() * say(ranking);
            int rank = 0;
            for (var chunk : ranking.chunks()) {
                rank++;
                scores.merge(chunk.id(), say / (k + rank), Double::sum);
            }
        }
        return Order.of(scores);
    }

    private double say(Ranking ranking) {
        double meaning = weight.of(ranking.query());
        return ranking.source() == Source.MEANING ? meaning : 1 - meaning;
    }

    @Override
    public List<Share> shares(List<Ranking> rankings, ChunkId chunk) {
        return rankings.stream()
                .map(ranking -> {
                    int rank = ranking.rank(chunk);
                    double score = rank == 0 ? 0 : ranking.query().weight() * say(ranking) / (k + rank);
                    return new Share(ranking.query(), ranking.source(), say(ranking), score);
                })
                .toList();
    }
}
