package app.munseo.eval;

import app.munseo.text.Language;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Two ways of searching held against each other on the same queries.
public final class Comparison {
    private static final int PERMUTATIONS = 10_000;
    private static final long SEED = 20_240_301; // any; always the same, so that a comparison repeats

    private Comparison() {}

    /// The queries of one language, or all.
    ///
    /// @param queries how many
    /// @param base mean nDCG@10 of the one, 0 to 1
    /// @param other and of the other
    /// @param p how likely so great a difference, or a greater, were if the two were equally good: two-sided paired
    ///     randomisation test of the means with 10,000 permutations (Smucker, Allan and Carterette, "A Comparison of
    ///     Statistical Significance Tests for Information Retrieval Evaluation", CIKM 2007)
    public record Row(String language, int queries, double base, double other, double p) {}

    /// All queries, the Korean ones and the English ones; a language without queries is left out.
    ///
    /// @param base and `other` hold the same queries in the same order
    public static List<Row> of(EvalReport base, EvalReport other) {
        var pairs = IntStream.range(0, base.queries())
                .mapToObj(i -> new Pair(base.outcomes().get(i), other.outcomes().get(i)))
                .toList();
        return List.of(
                        row("all", pairs, _ -> true),
                        row("ko", pairs, pair -> pair.language() == Language.KOREAN),
                        row("en", pairs, pair -> pair.language() == Language.ENGLISH))
                .stream()
                .filter(row -> row.queries() > 0)
                .toList();
    }

    private record Pair(QueryOutcome base, QueryOutcome other) {
        Language language() {
            return Language.of(base.query().text());
        }
    }

    private static Row row(String language, List<Pair> all, Predicate<Pair> chosen) {
        var pairs = all.stream().filter(chosen).toList();
        return new Row(
                language,
                pairs.size(),
                pairs.stream().mapToDouble(pair -> pair.base().ndcg10()).average().orElse(0),
                pairs.stream().mapToDouble(pair -> pair.other().ndcg10()).average().orElse(0),
                p(pairs.stream()
                        .mapToDouble(pair -> pair.other().ndcg10() - pair.base().ndcg10())
                        .toArray()));
    }

    /// The share of all sign changes of `differences` whose sum is at least as far from 0, the one observed included.
    static double p(double[] differences) {
        double observed = Math.abs(IntStream.range(0, differences.length).mapToDouble(i -> differences[i]).sum());
        var random = new Random(SEED);
        int asFar = 1;
        for (int i = 0; i < PERMUTATIONS; i++) {
            double sum = 0;
            for (double difference : differences) {
                sum += random.nextBoolean() ? difference : -difference;
            }
            asFar += Math.abs(sum) >= observed - 1e-12 ? 1 : 0;
        }
        return asFar / (PERMUTATIONS + 1.0);
    }
}
