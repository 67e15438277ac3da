package app.munseo.retrieve;

import app.munseo.document.DocumentId;
import app.munseo.document.Hit;
import app.munseo.document.Question;
import app.munseo.document.Scope;
import app.munseo.llm.CrossEncoder;
import app.munseo.testing.Chunks;
import java.util.ArrayList;
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

    @Test
    void aCrossEncoderOrdersTheFirstHitsAndItsJudgementIsKept() {
        var asked = new ArrayList<String>();
        CrossEncoder model = (query, texts) -> {
            asked.add(query);
            asked.addAll(texts);
            return texts.stream().map(text -> text.contains("휴가") ? 0.9 : 0.2).toList();
        };
        var hits = new ArrayList<>(List.of(hit("a", "병가", 4), hit("b", "휴가", 3), hit("c", "휴가 규정", 2)));
        for (int i = hits.size(); i < 30; i++) {
            hits.add(hit("d" + i, "휴가 " + i, 1));
        }

        var reranked = new CrossEncoderReranker(() -> model).rerank(QUESTION, hits);

        assertThat(asked).startsWith("휴가", "병가", "휴가").hasSize(1 + CrossEncoderReranker.READ);
        assertThat(reranked.hits()).startsWith(hits.get(1), hits.get(2), hits.get(3));
        assertThat(reranked.hits().get(CrossEncoderReranker.READ - 1)).isEqualTo(hits.getFirst());
        assertThat(reranked.hits().subList(20, 30)).isEqualTo(hits.subList(20, 30));
        assertThat(reranked.moves())
                .hasSize(CrossEncoderReranker.READ)
                .startsWith(
                        new Move("cross-encoder", id("a"), 1, 20, relevance(0.2)),
                        new Move("cross-encoder", id("b"), 2, 1, relevance(0.9)));
        assertThat(new CrossEncoderReranker(() -> model).rerank(QUESTION, List.of()).hits()).isEmpty();
    }

    private static Move.Reason relevance(double value) {
        return new Move.Reason(Map.of("relevance", value), null);
    }

    private static Hit hit(String document, String text, double score) {
        return new Hit(Chunks.of(new DocumentId(document), 0, text), score);
    }

    private static String names(List<Hit> hits) {
        return String.join(" ", hits.stream().map(hit -> hit.chunk().id().document().value()).toList());
    }
}
