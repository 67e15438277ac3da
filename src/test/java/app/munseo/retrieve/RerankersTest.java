package app.munseo.retrieve;

import app.munseo.document.DocumentId;
import app.munseo.document.Hit;
import app.munseo.document.Question;
import app.munseo.document.Scope;
import app.munseo.testing.Chunks;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static app.munseo.retrieve.Rankings.id;
import static org.assertj.core.api.Assertions.assertThat;

class RerankersTest {
    private static final Question QUESTION = Question.of("휴가", Scope.everything());

    /// b is like a (cosine 1), c stands at a right angle to both, d has no vector.
    /// With lambda .5: a; then b .45 − .5, c .3 − 0, d .1 − 0; then d .1, b −.05.
    @ParameterizedTest
    @CsvSource({"1, a b c d", "0.5, a c d b", "0, a c d b"})
    void mmrWeighsRelevanceAgainstLikeness(double lambda, String expected) {
        var vectors = Map.of(id("a"), new float[] {1, 0}, id("b"), new float[] {1, 0}, id("c"), new float[] {0, 1});
        var hits = List.of(hit("a", "1", 2), hit("b", "2", 1.8), hit("c", "3", 1.2), hit("d", "4", 0.4));

        assertThat(names(new Mmr(ids -> vectors, lambda).rerank(QUESTION, hits).hits())).isEqualTo(expected);
        assertThat(new Mmr(ids -> vectors, lambda).rerank(QUESTION, List.of()).hits()).isEmpty();
    }

    @Test
    void copiesKeepTheirOrderBehindTheRest() {
        var hits = List.of(hit("a", "연차", 4), hit("b", "연차", 3), hit("c", "병가", 2), hit("d", "연차", 1));

        assertThat(names(new CopiesLast().rerank(QUESTION, hits).hits())).isEqualTo("a c b d");
    }

    @Test
    void rerankersFollowOneAnother() {
        Reranker reversed = (question, hits) -> Reranked.of("reversed", hits, hits.reversed(), Map.of());
        var hits = List.of(hit("a", "연차", 4), hit("b", "연차", 3), hit("c", "병가", 2));

        var both = reversed.then(new CopiesLast()).rerank(QUESTION, hits);

        assertThat(names(both.hits())).isEqualTo("c b a");
        assertThat(both.moves())
                .containsExactly(
                        new Move("reversed", id("a"), 1, 3, Move.Reason.NONE),
                        new Move("reversed", id("c"), 3, 1, Move.Reason.NONE),
                        new Move("copies", id("a"), 3, 3, new Move.Reason(Map.of("likeness", 1.0), id("b"))));
    }

    private static Hit hit(String document, String text, double score) {
        return new Hit(Chunks.of(new DocumentId(document), 0, text), score);
    }

    private static String names(List<Hit> hits) {
        return String.join(" ", hits.stream().map(hit -> hit.chunk().id().document().value()).toList());
    }
}
