package app.munseo.retrieve;

import app.munseo.index.ScoredChunk;
import java.util.List;
import org.junit.jupiter.api.Test;

import static app.munseo.retrieve.Rankings.id;
import static app.munseo.retrieve.Rankings.meaning;
import static app.munseo.retrieve.Rankings.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class SharesTest {
    private static final Query QUESTION = Query.question("leave days");
    private static final Query OTHER = new Query("paid vacation", 0.25);
    private static final Query THIRD = new Query("days off", 0.25);
    private static final DenseWeight WEIGHT = new DenseWeight(0.5, 0.1);

    private final List<Ranking> rankings = List.of(
            words(QUESTION, "a", 8, "b", 4),
            words(OTHER, "b", 2, "e", 1),
            words(THIRD, "e", 5),
            meaning(QUESTION, "b", 0.6, "c", 0.5, "d", 0.3),
            meaning(OTHER, "e", 0.9, "a", 0.3));

    @Test
    void sharesAddUpToTheFusedScore() {
        for (var fusion : List.of(new ScoreFusion(WEIGHT), new ReciprocalRankFusion(WEIGHT, 60))) {
            for (var fused : fusion.fuse(rankings)) {
                assertThat(sum(fusion.shares(rankings, fused.id()))).isCloseTo(fused.score(), within(1e-12));
            }
        }
    }

    @Test
    void ofSeveralExpansionsOnlyTheBestGivesAShare() {
        var shares = new ScoreFusion(WEIGHT).shares(rankings, id("e"));

        assertThat(shares).extracting(Share::query).containsExactly(QUESTION, OTHER, THIRD, QUESTION, OTHER);
        assertThat(shares).extracting(share -> share.score() > 0).containsExactly(false, false, true, false, false);
    }

    @Test
    void theWeightOfMeaningFollowsTheLanguageOfTheQuery() {
        var korean = Query.question("연차 휴가");
        var rankings = List.of(words(korean, "a", 1), meaning(korean, "a", 0.4));

        assertThat(new ScoreFusion(WEIGHT).shares(rankings, id("a")))
                .extracting(Share::weight)
                .containsExactly(0.9, 0.1);
    }

    @Test
    void whatIsLetInByRankHasMoreThanItsShares() {
        var english = new Query("annual leave", 0.25);
        var korean = Query.question("연차 휴가");
        var rankings = List.of(words(korean, "a", 9, "b", 8, "c", 7), words(english, "z", 3));
        var fusion = new ScoreFusion(WEIGHT);

        var letIn = fusion.fuse(rankings).stream().filter(chunk -> chunk.id().equals(id("z"))).findFirst();

        assertThat(letIn).map(ScoredChunk::score).get().satisfies(score -> assertThat(score)
                .isGreaterThan(sum(fusion.shares(rankings, id("z"))) + 0.1));
    }

    private static double sum(List<Share> shares) {
        return shares.stream().mapToDouble(Share::score).sum();
    }
}
