package app.munseo.eval;

import app.munseo.document.Hit;
import app.munseo.document.Problem;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// Asks a search every query of a dataset and measures what it finds and how long it takes.
public final class Evaluation {
    /// How many documents a search should rank: as deep as the deepest measure looks.
    public static final int DEPTH = 100;

    /// Queries asked before the clock runs, so that it measures searching and not the Java compiler at work.
    private static final int WARM_UP = 50;

    private final Dataset dataset;

    public Evaluation(Dataset dataset) {
        this.dataset = dataset;
    }

    /// @param search query text → identities of the documents found, best first, each once, [#DEPTH] where there
    ///     are as many
    /// @param mode and `indexSeconds` are only passed on
    /// @throws Problem what `search` throws, and `CANCELLED` on interrupt
    public EvalReport run(String mode, double indexSeconds, Function<String, List<String>> search) {
        var queries = dataset.queries();
        queries.stream().limit(WARM_UP).forEach(query -> ask(query, search));
        var outcomes = queries.stream().map(query -> ask(query, search)).toList();
        var millis = outcomes.stream().mapToDouble(Outcome::millis).sorted().toArray();
        return new EvalReport(
                dataset.name(),
                mode,
                queries.size(),
                dataset.corpus().size(),
                mean(outcomes, o -> RankingMetrics.ndcg(o.ranking(), o.query().judgements(), 10)),
                mean(outcomes, o -> RankingMetrics.recall(o.ranking(), o.query().judgements(), 10)),
                mean(outcomes, o -> RankingMetrics.recall(o.ranking(), o.query().judgements(), 100)),
                mean(outcomes, o -> RankingMetrics.reciprocalRank(o.ranking(), o.query().judgements(), 10)),
                indexSeconds,
                percentile(millis, 0.5),
                percentile(millis, 0.95));
    }

    /// The documents of `hits`, each at the place of its best chunk.
    public static List<String> documents(List<Hit> hits, Function<Hit, String> document) {
        return hits.stream().map(document).distinct().toList();
    }

    private record Outcome(JudgedQuery query, List<String> ranking, double millis) {}

    private static Outcome ask(JudgedQuery query, Function<String, List<String>> search) {
        if (Thread.currentThread().isInterrupted()) {
            throw Problem.cancelled();
        }
        long start = System.nanoTime();
        var ranking = search.apply(query.text());
        return new Outcome(query, ranking, (System.nanoTime() - start) / 1e6);
    }

    private static double mean(List<Outcome> outcomes, ToDoubleFunction<Outcome> measure) {
        return outcomes.stream().mapToDouble(measure).average().orElse(0);
    }

    /// The smallest of the sorted values that at least the share `p` of them does not exceed (nearest rank).
    static double percentile(double[] sorted, double p) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.ceil(p * sorted.length) - 1];
    }
}
