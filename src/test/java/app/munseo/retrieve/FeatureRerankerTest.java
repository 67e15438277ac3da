package app.munseo.retrieve;

import app.munseo.document.ChunkId;
import app.munseo.document.DocumentId;
import app.munseo.document.Hit;
import app.munseo.document.Question;
import app.munseo.document.Scope;
import app.munseo.index.Coverage;
import app.munseo.testing.Chunks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static app.munseo.retrieve.Rankings.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

class FeatureRerankerTest {
    private static final DenseWeight MULTILINGUAL_MODEL = new DenseWeight(0.5, 0.5);
    private static final DenseWeight ENGLISH_MODEL = new DenseWeight(0.5, 0);

    private final Map<ChunkId, Coverage> coverages = new HashMap<>();
    private final Map<ChunkId, float[]> vectors = new HashMap<>();
    private final List<Hit> hits = new ArrayList<>();

    /// a: 1 + .2 · .5; b: .95 + .2 · 1 + .2 · .5 + .05 · 1.
    @Test
    void whatCoversMoreOfTheQuestionPassesASomewhatBetterScore() {
        add("a", "연차", 2, new Coverage(0.5, 0, 0));
        add("b", "연차 휴가", 1.9, new Coverage(1, 0.5, 1));

        var reranked = rerank("연차 휴가");

        assertThat(names(reranked)).isEqualTo("b a");
        assertThat(reranked.hits().getFirst().score()).isCloseTo(1.3, within(1e-9));
        assertThat(reranked.moves()).extracting(Move::chunk, Move::from, Move::to).containsExactly(
                tuple(id("a"), 1, 2), tuple(id("b"), 2, 1));
        assertThat(reranked.moves().getLast().reason().measures())
                .isEqualTo(Map.of("coverage", 1.0, "near", 0.5, "written", 1.0, "company", 0.0));
    }

    @Test
    void aClearlyBetterScoreStays() {
        add("a", "연차", 2, new Coverage(0.2, 0.2, 0));
        add("b", "연차 휴가", 0.5, new Coverage(1, 1, 1));

        assertThat(names(rerank("연차 휴가"))).isEqualTo("a b");
    }

    @Test
    void aHitLikeTheBestThreePassesOneThatIsNot() {
        add("a", "leave", 1, Coverage.NONE, 1, 0);
        add("b", "leave", 0.99, Coverage.NONE, 1, 0);
        add("c", "leave", 0.98, Coverage.NONE, 1, 0);
        add("d", "leave", 0.6, Coverage.NONE, 0, 1);
        add("e", "leave", 0.5, Coverage.NONE, 0.8f, 0.6f);

        assertThat(names(rerank("leave"))).isEqualTo("a b c e d");
    }

    @Test
    void aKoreanQuestionToAnEnglishModelKeepsTheOrderOfItsWords() {
        add("a", "연차", 1, Coverage.NONE, 1, 0);
        add("b", "연차 휴가", 0.99, new Coverage(1, 1, 1), 1, 0);

        var asItWas = reranker(ENGLISH_MODEL).rerank(question("연차 휴가"), hits);

        assertThat(asItWas.hits()).isEqualTo(hits);
        assertThat(asItWas.moves()).isEmpty();
        assertThat(names(rerank("연차 휴가"))).isEqualTo("b a");
    }

    @Test
    void aChunkWhoseVectorIsStillToComeIsAsGoodAsTheAverage() {
        add("a", "leave", 1, Coverage.NONE, 1, 0);
        add("b", "leave", 0.9, Coverage.NONE);
        add("c", "leave", 0.8, Coverage.NONE, 1, 0);

        assertThat(names(rerank("leave"))).isEqualTo("a b c");
    }

    @Test
    void hitsInTheOtherLanguageKeepTheirPlace() {
        add("a", "연차", 1, new Coverage(0.5, 0.5, 0));
        add("b", "paid leave", 0.95, Coverage.NONE);
        add("c", "휴가", 0.9, new Coverage(1, 1, 0));

        var reranked = rerank("연차 휴가");

        assertThat(names(reranked)).isEqualTo("c b a");
        assertThat(reranked.hits()).extracting(Hit::score).isSortedAccordingTo((one, other) -> Double.compare(other, one));
    }

    @Test
    void onlyTheHeadIsLookedAt() {
        IntStream.range(0, 20).forEach(i -> add("a%02d".formatted(i), "leave", 1, Coverage.NONE));
        add("z", "leave", 0.99, new Coverage(1, 1, 1));

        assertThat(names(rerank("leave"))).endsWith(" z");
    }

    @Test
    void nothingFoundStaysNothing() {
        assertThat(rerank("leave").hits()).isEmpty();
        add("a", "leave", 0, Coverage.NONE);
        assertThat(names(rerank("leave"))).isEqualTo("a");
    }

    private void add(String document, String text, double score, Coverage coverage, float... vector) {
        hits.add(new Hit(Chunks.of(new DocumentId(document), 0, text), score));
        coverages.put(id(document), coverage);
        if (vector.length > 0) {
            vectors.put(id(document), vector);
        }
    }

    private Reranked rerank(String question) {
        return reranker(MULTILINGUAL_MODEL).rerank(question(question), hits);
    }

    private FeatureReranker reranker(DenseWeight weight) {
        return new FeatureReranker((question, ids) -> coverages, ids -> vectors, weight);
    }

    private static Question question(String text) {
        return Question.of(text, Scope.everything());
    }

    private static String names(Reranked reranked) {
        return String.join(
                " ", reranked.hits().stream().map(hit -> hit.chunk().id().document().value()).toList());
    }
}
