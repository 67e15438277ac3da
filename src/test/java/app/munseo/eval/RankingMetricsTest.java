package app.munseo.eval;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class RankingMetricsTest {
    private static final Map<String, Integer> BINARY = Map.of("a", 1, "b", 1, "c", 1, "n", 0);
    private static final Map<String, Integer> GRADED = Map.of("a", 3, "b", 2, "c", 1, "n", -1);

    /// By hand. The discounts of ranks 1 to 4 are 1, .63093, .5 and .43068; the ideal sums over three are
    /// 2.13093 (1, 1, 1) and 4.76186 (3, 2, 1), over two 1.63093 and 4.26186.
    @ParameterizedTest
    @CsvSource({
        "a b c,   10, 1,       1",
        "c b a,   10, 1,       0.79000",
        "x a b c, 10, 0.73282, 0.69794",
        "n x a,   10, 0.23464, 0.31501",
        "b x x c, 2,  0.61315, 0.46928",
        "x y z,   10, 0,       0",
    })
    void gainIsDiscountedByRankAndDividedByTheIdeal(String ranking, int k, double binary, double graded) {
        assertThat(RankingMetrics.ndcg(split(ranking), BINARY, k)).isCloseTo(binary, within(1e-5));
        assertThat(RankingMetrics.ndcg(split(ranking), GRADED, k)).isCloseTo(graded, within(1e-5));
    }

    @ParameterizedTest
    @CsvSource({"a b c,10,1", "a x b,2,0.333333", "x n y,10,0", "c b a n,2,0.666667"})
    void recallIsTheShareOfTheRelevantFound(String ranking, int k, double recall) {
        assertThat(RankingMetrics.recall(split(ranking), GRADED, k)).isCloseTo(recall, within(1e-5));
    }

    @ParameterizedTest
    @CsvSource({"a b c,10,1", "x n a b,10,0.333333", "x n a b,2,0", "x y,10,0"})
    void reciprocalRankIsThatOfTheFirstRelevant(String ranking, int k, double expected) {
        assertThat(RankingMetrics.reciprocalRank(split(ranking), GRADED, k)).isCloseTo(expected, within(1e-5));
    }

    @Test
    void nothingRelevantAndNothingFoundGiveNothing() {
        assertThat(RankingMetrics.ndcg(List.of("a"), Map.of("a", 0), 10)).isZero();
        assertThat(RankingMetrics.recall(List.of("a"), Map.of(), 10)).isZero();
        assertThat(RankingMetrics.ndcg(List.of(), BINARY, 10)).isZero();
        assertThat(RankingMetrics.reciprocalRank(List.of(), BINARY, 10)).isZero();
    }

    private static List<String> split(String ranking) {
        return List.of(ranking.split(" "));
    }
}
