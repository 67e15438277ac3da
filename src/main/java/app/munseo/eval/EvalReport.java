package app.munseo.eval;

/// What an evaluation measured: means over all queries, 0 to 1; times of one search in milliseconds.
///
/// @param mode how it searched: `hybrid`, `bm25` or `dense`
/// @param queries how many were asked; `documents` how many were searched
/// @param indexSeconds how long making the index took
public record EvalReport(
        String dataset,
        String mode,
        int queries,
        int documents,
        double ndcg10,
        double recall10,
        double recall100,
        double mrr10,
        double indexSeconds,
        double p50Millis,
        double p95Millis) {}
