package app.munseo.answer;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class MarkersTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            It is so [1].;               1
            It is so [1][2].;            1 2
            It is so [1, 2].;            1 2
            그렇다 【3】.;                3
            It is so [1-3].;             1 2 3
            It is so [2–4, 7].;          2 3 4 7
            그렇다 [^2].;                 2
            그렇다【4†source】.;           4
            Range [1-999];               1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21
            See [the guide](x) or [1](http://x) [a] [] [12345];''
            """)
    void markersAreReadAsModelsWriteThem(String answer, String numbers) {
        var found = new TreeSet<Integer>();
        Markers.in(answer).forEach(marker -> found.addAll(marker.numbers()));
        assertThat(found.stream().map(String::valueOf))
                .containsExactly(numbers.isEmpty() ? new String[0] : numbers.split(" "));
    }

    @Test
    void aMarkerBelongsToTheTextBeforeIt() {
        var answer = "연차는 15일이다 [1]. 이월은 5일까지다. [2] 승인이 필요하다 [1][3].";
        var cited = CitedSentences.of(answer);
        assertThat(cited)
                .extracting(sentence -> sentence.numbers().toString())
                .containsExactly("[1]", "[2]", "[1, 3]");
        assertThat(cited)
                .extracting(sentence -> answer.substring(sentence.start(), sentence.end()))
                .containsExactly("연차는 15일이다 [1].", "이월은 5일까지다. [2]", "승인이 필요하다 [1][3].");
    }

    @Test
    void aMarkerWithNothingBeforeItBelongsToWhatFollows() {
        var cited = CitedSentences.of("[1] The fee is due.");
        assertThat(cited).hasSize(1);
        assertThat(cited.getFirst().text()).isEqualTo("The fee is due.");
    }

    @Test
    void sentencesWithoutMarkersCiteNothing() {
        assertThat(CitedSentences.of("Not this. But this [1]. 이것도 아니다."))
                .extracting(CitedSentences.Cited::text, CitedSentences.Cited::numbers)
                .containsExactly(
                        tuple("Not this.", Set.of()), tuple("But this .", Set.of(1)), tuple("이것도 아니다.", Set.of()));
        assertThat(CitedSentences.of("[1]")).isEmpty();
    }
}
