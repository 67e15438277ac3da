package app.munseo.eval;

import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ComparisonTest {
    private static QueryOutcome outcome(String question, boolean found) {
        var query = new JudgedQuery(question, question, Map.of("a", 1), List.of());
        return new QueryOutcome(query, List.of(found ? "a" : "b"), 1);
    }

    private static EvalReport report(List<QueryOutcome> outcomes) {
        return new EvalReport("small", "hybrid", 2, 0, outcomes, AnswerShares.NONE);
    }

    @Test
    void languagesAreComparedApart() {
        var base = report(List.of(outcome("연차는 며칠?", false), outcome("How many days?", true)));
        var other = report(List.of(outcome("연차는 며칠?", true), outcome("How many days?", true)));

        var rows = Comparison.of(base, other);

        assertThat(rows).extracting(Comparison.Row::language).containsExactly("all", "ko", "en");
        assertThat(rows).extracting(Comparison.Row::base).containsExactly(0.5, 0.0, 1.0);
        assertThat(rows).extracting(Comparison.Row::other).containsExactly(1.0, 1.0, 1.0);
        assertThat(rows.get(2).p()).isEqualTo(1);
    }

    @Test
    void aDifferenceOnEveryQueryIsSignificantAndNoiseIsNot() {
        var gains = DoubleStream.generate(() -> 0.1).limit(20).toArray();
        var noise = IntStream.range(0, 20).mapToDouble(i -> i % 2 == 0 ? 0.3 : -0.29).toArray();

        assertThat(Comparison.p(gains)).isLessThan(0.001);
        assertThat(Comparison.p(noise)).isGreaterThan(0.5);
        assertThat(Comparison.p(new double[] {0, 0})).isEqualTo(1);
    }

    @Test
    void withFewQueriesItIsTheExactShareOfSignChanges() {
        // of the 8 ways to sign (1, 1, 1), two are as far from 0
        assertThat(Comparison.p(new double[] {1, 1, 1})).isCloseTo(0.25, within(0.02));
    }
}
