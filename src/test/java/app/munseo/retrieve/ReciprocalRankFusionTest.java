package app.munseo.retrieve;

import java.util.List;
import org.junit.jupiter.api.Test;

import static app.munseo.retrieve.Rankings.meaning;
import static app.munseo.retrieve.Rankings.words;

class ReciprocalRankFusionTest {
    @Test
    void reciprocalRanksAreAddedUpWithTheirWeights() {
        var question = Query.question("annual leave");
        var other = new Query("vacation", 0.5);
        var fusion = new ReciprocalRankFusion(new DenseWeight(0.6, 0.6), 60);

        var fused = fusion.fuse(List.of(
                words(question, "a", 9, "b", 1), meaning(question, "b", .9, "c", .8), words(other, "c", 7)));

        ScoreFusionTest.expect(
                fused, "b", .4 / 62 + .6 / 61, "c", .6 / 62 + .5 * .4 / 61, "a", .4 / 61);
    }

    @Test
    void aKoreanQueryTrustsAnEnglishModelLittle() {
        var korean = Query.question("연차 휴가");
        var fusion = new ReciprocalRankFusion(new DenseWeight(0.55, 0.1), 60);

        ScoreFusionTest.expect(
                fusion.fuse(List.of(words(korean, "a", 9), meaning(korean, "b", .9))), "a", .9 / 61, "b", .1 / 61);
    }
}
