package app.munseo.eval;

import java.util.List;

/// What a search found for one query.
///
/// @param ranking identities of documents, best first
/// @param millis how long the search took
public record QueryOutcome(JudgedQuery query, List<String> ranking, double millis) {
    public QueryOutcome {
        ranking = List.copyOf(ranking);
    }

    /// nDCG of the first ten.
    public double ndcg10() {
        return RankingMetrics.ndcg(ranking, query.judgements(), 10);
    }
}
