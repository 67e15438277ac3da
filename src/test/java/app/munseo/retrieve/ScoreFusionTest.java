package app.munseo.retrieve;

import app.munseo.document.DocumentId;
import app.munseo.index.ScoredChunk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

import static app.munseo.retrieve.Rankings.id;
import static app.munseo.retrieve.Rankings.meaning;
import static app.munseo.retrieve.Rankings.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ScoreFusionTest {
    private static final Query QUESTION = Query.question("annual leave");
    private static final Query OTHER = new Query("vacation days", 0.5);
    private static final Fusion HALF = new ScoreFusion(new DenseWeight(0.5, 0.5));

    @Test
    void scoresDividedByTheBestAreAddedUp() {
        var fused = HALF.fuse(List.of(
                words(QUESTION, "a", 8, "b", 4), meaning(QUESTION, "b", .6, "c", .5, "d", .3)));

        // a .5·1 + .5·0, b .5·.5 + .5·(1 − .5), c .5·(.8333 − .5), d 0
        expect(fused, "a", .5, "b", .5, "c", 1 / 6.0, "d", 0);
    }

    @Test
    void theBestOfOneListOutranksTheMiddleOfTheOther() {
        var fused = new ScoreFusion(new DenseWeight(0.55, 0.1))
                .fuse(List.of(words(QUESTION, "a", 20), meaning(QUESTION, "b", .5, "c", .45, "d", .1)));

        // a .45, b .55·.8 = .44, c .55·.7 = .385
        expect(fused, "a", .45, "b", .44, "c", .385, "d", 0);
    }

    @Test
    void aKoreanQueryTrustsAnEnglishModelLittle() {
        var korean = Query.question("연차 휴가");
        var mixed = Query.question("연차 휴가 vpnx"); // half of the letters are Hangul

        var gated = new ScoreFusion(new DenseWeight(0.55, 0.1));
        expect(gated.fuse(List.of(words(korean, "a", 2), meaning(korean, "b", .5, "c", 0))), "a", .9, "b", .1, "c", 0);
        expect(
                gated.fuse(List.of(words(mixed, "a", 2), meaning(mixed, "b", .5, "c", 0))),
                "a",
                .675,
                "b",
                .325,
                "c",
                0);
    }

    @Test
    void withOneListItsOrderStays() {
        expect(HALF.fuse(List.of(words(QUESTION, "a", 8, "b", 4))), "a", 1, "b", .5);
        assertThat(HALF.fuse(List.of(meaning(QUESTION, "a", .8, "b", .4)))).extracting(ScoredChunk::id)
                .containsExactly(id("a"), id("b"));
        expect(HALF.fuse(List.of(words(QUESTION, "a", 8, "b", 4), meaning(QUESTION))), "a", 1, "b", .5);
        assertThat(HALF.fuse(List.of())).isEmpty();
    }

    @Test
    void equalScoresStandInOrderOfIdentity() {
        var fused = HALF.fuse(List.of(words(QUESTION, "b", 2, "c", 2, "a", 2)));

        assertThat(fused).extracting(ScoredChunk::id).containsExactly(id("a"), id("b"), id("c"));
    }

    @Test
    void aChunkWithoutVectorMeansAsMuchAsItsWordsSay() {
        var dense = meaning(QUESTION, "b", .5, "c", .25);
        var partly = new Ranking(QUESTION, Source.MEANING, dense.chunks(), Set.of(new DocumentId("a")));

        // a .5·1 + .5·(1 − .5); with a vector that is not among the best it would have .5
        expect(HALF.fuse(List.of(words(QUESTION, "a", 8, "b", 4), partly)), "a", .75, "b", .5, "c", 0);
    }

    @Test
    void theBestOfTheExpansionsComesOnTop() {
        var fused = HALF.fuse(List.of(
                words(QUESTION, "a", 10, "b", 9),
                words(OTHER, "b", 6, "c", 3),
                words(new Query("third", 0.25), "c", 1)));

        // b .9 + .5·1, a 1, c max(.5·.5, .25·1)
        expect(fused, "b", 1.4, "a", 1, "c", .25);
    }

    @Test
    void theExampleOfHybridSearchIsRight() {
        var korean = Query.question("연차 며칠?");
        var english = new Query("annual leave days", 0.25);

        var fused = new ScoreFusion(new DenseWeight(0.55, 0.1))
                .fuse(List.of(
                        words(korean, "guide#3", 9, "guide#4", 4.5),
                        words(english, "handbook#8", 8),
                        meaning(korean, "memo#1", .4, "guide#3", .3),
                        meaning(english, "handbook#8", .7, "handbook#9", .35)));

        expect(fused, "guide#3", .9, "guide#4", .45, "handbook#8", .45, "memo#1", .025, "handbook#9", 0);
    }

    @Test
    void manyExpansionsAstrayDoNotDisplaceAClearHit() {
        var rankings = new ArrayList<>(List.of(words(QUESTION, "good", 10, "fair", 6)));
        for (int i = 0; i < 6; i++) {
            rankings.add(words(new Query("astray " + i, 0.5), "bad", 50, "worse", 40));
            rankings.add(meaning(new Query("astray " + i, 0.5), "bad", .9, "worse", .8));
        }

        assertThat(HALF.fuse(rankings)).extracting(ScoredChunk::id)
                .containsExactly(id("good"), id("fair"), id("bad"), id("worse"));
    }

    @Test
    void expansionsBringInWhatTheQuestionMissed() {
        var fused = HALF.fuse(List.of(words(QUESTION), words(OTHER, "a", 3, "b", 1)));

        assertThat(fused).extracting(ScoredChunk::id).containsExactly(id("a"), id("b"));
    }

    static void expect(List<ScoredChunk> fused, Object... idsAndScores) {
        Map<String, Double> scores = fused.stream()
                .collect(Collectors.toMap(chunk -> chunk.id().document().value(), ScoredChunk::score));
        assertThat(fused).hasSize(idsAndScores.length / 2);
        for (int i = 0; i < idsAndScores.length; i += 2) {
            double score = ((Number) idsAndScores[i + 1]).doubleValue();
            assertThat(fused.get(i / 2).id()).isEqualTo(id((String) idsAndScores[i]));
            assertThat(scores.get((String) idsAndScores[i])).isCloseTo(score, within(1e-9));
        }
    }
}
