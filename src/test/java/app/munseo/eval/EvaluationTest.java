package app.munseo.eval;

import app.munseo.document.DocumentId;
import app.munseo.document.Hit;
import app.munseo.document.Problem;
import app.munseo.testing.Chunks;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class EvaluationTest {
    private static final Dataset DATASET = new Dataset(
            "small",
            List.of(new CorpusDocument("a", "", "a"), new CorpusDocument("b", "", "b")),
            List.of(new JudgedQuery("1", "first", Map.of("a", 1)), new JudgedQuery("2", "second", Map.of("b", 1))));

    @Test
    void measuresAreMeansOverTheQueries() {
        var report = new Evaluation(DATASET)
                .run("bm25", 1.5, query -> query.equals("first") ? List.of("a", "b") : List.of("x", "y", "b"));

        assertThat(report.dataset()).isEqualTo("small");
        assertThat(report.mode()).isEqualTo("bm25");
        assertThat(report.queries()).isEqualTo(2);
        assertThat(report.documents()).isEqualTo(2);
        assertThat(report.ndcg10()).isCloseTo(0.75, within(1e-9));
        assertThat(report.recall10()).isEqualTo(1);
        assertThat(report.recall100()).isEqualTo(1);
        assertThat(report.mrr10()).isCloseTo((1 + 1 / 3.0) / 2, within(1e-9));
        assertThat(report.indexSeconds()).isEqualTo(1.5);
        assertThat(report.p95Millis()).isGreaterThanOrEqualTo(report.p50Millis());
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
        var sorted = new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};

        assertThat(Evaluation.percentile(sorted, 0.5)).isEqualTo(5);
        assertThat(Evaluation.percentile(sorted, 0.95)).isEqualTo(10);
        assertThat(Evaluation.percentile(new double[] {7}, 0.95)).isEqualTo(7);
    }

    @Test
    void anInterruptEndsIt() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> new Evaluation(DATASET).run("bm25", 0, query -> List.of()))
                    .isInstanceOfSatisfying(Problem.class, e -> assertThat(e.kind()).isEqualTo(Problem.Kind.CANCELLED));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
