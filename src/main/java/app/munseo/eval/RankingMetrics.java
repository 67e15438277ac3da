package app.munseo.eval;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Measures of one ranking against judgements. A judgement is a grade: above 0 is relevant, anything else is not;
/// what was not judged is not relevant. All give 0 to 1; 0 where nothing is relevant.
///
/// Rankings are of documents, best first, each at most once.
public final class RankingMetrics {
    private RankingMetrics() {}

    /// Normalised discounted cumulative gain over the first `k`: the sum of `grade / log2(rank + 1)`, divided by that
    /// of the ideal ranking. (Järvelin and Kekäläinen, "Cumulated gain-based evaluation of IR techniques", ACM TOIS 20,
    /// 2002, with the grade itself as gain, as trec_eval's `ndcg_cut` has it.)
    public static double ndcg(List<String> ranking, Map<String, Integer> judgements, int k) {
        var ideal = judgements.values().stream().sorted((a, b) -> b - a).toList();
        double best = gain(ideal, k);
        return best == 0 ? 0 : gain(ranking.stream().map(id -> judgements.getOrDefault(id, 0)).toList(), k) / best;
    }

    private static double gain(List<Integer> grades, int k) {
        return IntStream.range(0, Math.min(k, grades.size()))
                .mapToDouble(i -> Math.max(0, grades.get(i)) / (Math.log(i + 2) / Math.log(2)))
                .sum();
    }

    /// The share of the relevant documents that is among the first `k`.
    public static double recall(List<String> ranking, Map<String, Integer> judgements, int k) {
        long relevant = judgements.values().stream().filter(grade -> grade > 0).count();
        long found = ranking.stream().limit(k).filter(id -> isRelevant(id, judgements)).count();
        return relevant == 0 ? 0 : (double) found / relevant;
    }

    /// The reciprocal of the rank, from 1, of the first relevant document; 0 when it is not among the first `k`.
    /// (Voorhees, "The TREC-8 Question Answering Track Report", 1999; its mean over queries is MRR.)
    public static double reciprocalRank(List<String> ranking, Map<String, Integer> judgements, int k) {
        return IntStream.range(0, Math.min(k, ranking.size()))
                .filter(i -> isRelevant(ranking.get(i), judgements))
                .mapToDouble(i -> 1.0 / (i + 1))
                .findFirst()
                .orElse(0);
    }

    private static boolean isRelevant(String id, Map<String, Integer> judgements) {
        return judgements.getOrDefault(id, 0) > 0;
    }
}
