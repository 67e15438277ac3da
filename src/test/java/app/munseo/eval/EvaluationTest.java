package app.munseo.eval;

import app.munseo.document.DocumentId;
import app.munseo.document.Hit;
import app.munseo.document.Problem;
import app.munseo.testing.Chunks;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class EvaluationTest {
    private static final List<JudgedQuery> QUERIES = List.of(
            new JudgedQuery("1", "first", Map.of("a", 1), List.of()),
            new JudgedQuery("2", "second", Map.of("b", 1), List.of()));

    @Test
    void measuresAreMeansOverTheQueries() {
        var outcomes = new Evaluation(QUERIES)
                .run(query -> query.equals("first") ? List.of("a", "b") : List.of("x", "y", "b"));
        var report = new EvalReport("small", "bm25", 2, 1.5, outcomes, AnswerShares.NONE);

        assertThat(report.queries()).isEqualTo(2);
        assertThat(report.ndcg10()).isCloseTo(0.75, within(1e-9));
        assertThat(report.recall(10)).isEqualTo(1);
        assertThat(report.recall(100)).isEqualTo(1);
        assertThat(report.mrr10()).isCloseTo((1 + 1 / 3.0) / 2, within(1e-9));
        assertThat(report.millis(0.95)).isGreaterThanOrEqualTo(report.millis(0.5));
    }

    @Test
    void aDocumentStandsAtThePlaceOfItsBestChunk() {
        var a = new DocumentId("a");
        var b = new DocumentId("b");
        var hits = List.of(
                new Hit(Chunks.of(b, 2, "x"), 3), new Hit(Chunks.of(a, 0, "x"), 2), new Hit(Chunks.of(b, 0, "x"), 1));

        assertThat(Evaluation.documents(hits, hit -> hit.chunk().id().document().value())).containsExactly("b", "a");
    }

    @Test
    void percentilesAreByNearestRank() {
        var outcomes = IntStream.rangeClosed(1, 10)
                .mapToObj(millis -> new QueryOutcome(QUERIES.getFirst(), List.of(), millis))
                .toList();
        var report = new EvalReport("small", "bm25", 2, 0, outcomes, AnswerShares.NONE);

        assertThat(report.millis(0.5)).isEqualTo(5);
        assertThat(report.millis(0.95)).isEqualTo(10);
    }

    @Test
    void anInterruptEndsIt() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> new Evaluation(QUERIES).run(query -> List.of()))
                    .isInstanceOfSatisfying(Problem.class, e -> assertThat(e.kind()).isEqualTo(Problem.Kind.CANCELLED));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
