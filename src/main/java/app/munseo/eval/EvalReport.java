package app.munseo.eval;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// What an evaluation measured.
///
/// @param dataset its name
/// @param mode how it searched: `hybrid`, `bm25` or `dense`
/// @param documents how many were searched
/// @param indexSeconds how long making the index took
/// @param outcomes one for each query
/// @param answers what of the gold answers is cited
public record EvalReport(
        String dataset,
        String mode,
        int documents,
        double indexSeconds,
        List<QueryOutcome> outcomes,
        AnswerShares answers) {
    public EvalReport {
        outcomes = List.copyOf(outcomes);
    }

    /// How many queries were asked.
    public int queries() {
        return outcomes.size();
    }

    /// Mean nDCG of the first ten, 0 to 1.
    public double ndcg10() {
        return mean(QueryOutcome::ndcg10);
    }

    /// Mean recall among the first `k`, 0 to 1.
    public double recall(int k) {
        return mean(one -> RankingMetrics.recall(one.ranking(), one.query().judgements(), k));
    }

    /// Mean reciprocal rank among the first ten, 0 to 1.
    public double mrr10() {
        return mean(one -> RankingMetrics.reciprocalRank(one.ranking(), one.query().judgements(), 10));
    }

    /// The time in milliseconds that the share `p` of all searches did not exceed (nearest rank).
    public double millis(double p) {
        var sorted = outcomes.stream().mapToDouble(QueryOutcome::millis).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[(int) Math.ceil(p * sorted.length) - 1];
    }

    private double mean(ToDoubleFunction<QueryOutcome> measure) {
        return outcomes.stream().mapToDouble(measure).average().orElse(0);
    }
}
