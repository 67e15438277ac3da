package app.munseo.retrieve;

import app.munseo.document.ChunkId;
import app.munseo.document.DocumentId;
import app.munseo.index.ScoredChunk;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class OtherLanguageTest {
    private static List<ScoredChunk> ranking(String document, int count) {
        return IntStream.range(0, count).mapToObj(i -> chunk(document, i, 1.0 / (i + 1))).toList();
    }

    private static ScoredChunk chunk(String document, int ordinal, double score) {
        return new ScoredChunk(new ChunkId(new DocumentId(document), ordinal), score);
    }

    private static List<String> names(List<ScoredChunk> ranking) {
        return ranking.stream().map(chunk -> chunk.id().document().value() + chunk.id().ordinal()).toList();
    }

    @Test
    void theBestOfTheOtherLanguageComeThirdSixthNinthAndTwelfth() {
        var joined = OtherLanguage.letIn(ranking("k", 20), ranking("e", 20));
        assertThat(names(joined).subList(0, 13))
                .containsExactly("k0", "k1", "e0", "k2", "k3", "e1", "k4", "k5", "e2", "k6", "k7", "e3", "k8");
        assertThat(joined).hasSize(24).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
    }

    @Test
    void aShortRankingIsFollowedByThem() {
        assertThat(names(OtherLanguage.letIn(ranking("k", 1), ranking("e", 3)))).containsExactly("k0", "e0", "e1", "e2");
    }

    @Test
    void whatStandsHigherAlreadyStaysThere() {
        var own = List.of(chunk("e", 0, 0.9), chunk("k", 0, 0.5), chunk("k", 1, 0.4));
        assertThat(OtherLanguage.letIn(own, ranking("e", 1))).isEqualTo(own);
    }

    @ParameterizedTest
    @CsvSource({
        "연차 며칠?, annual leave days, true",
        "annual leave days, 연차 휴가, true",
        "연차 며칠?, 휴가 일수, false",
        "annual leave, paid vacation, false",
        "연차, 2024, false",
    })
    void onlyKoreanAndEnglishAreOtherLanguagesOfEachOther(String question, String query, boolean other) {
        assertThat(OtherLanguage.than(new Query(question, 1), new Query(query, 0.25))).isEqualTo(other);
    }
}
