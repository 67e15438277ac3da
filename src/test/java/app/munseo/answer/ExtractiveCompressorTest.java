package app.munseo.answer;

import app.munseo.document.Location;
import app.munseo.text.TokenCount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static app.munseo.answer.Texts.LEAVE;
import static app.munseo.answer.Texts.PRICES;
import static app.munseo.answer.Texts.WARRANTY;
import static app.munseo.answer.Texts.hits;
import static app.munseo.answer.Texts.question;
import static org.assertj.core.api.Assertions.assertThat;

class ExtractiveCompressorTest {
    private final ExtractiveCompressor compressor = new ExtractiveCompressor();

    @Test
    void whatFitsIsShownWholeInTheOrderOfTheHits() {
        var passages = compressor.compress(question("연차 휴가는 며칠?"), hits(WARRANTY, LEAVE, PRICES), 10_000);
        assertThat(passages).extracting(Passage::number).containsExactly(1, 2, 3);
        assertThat(passages).extracting(Passage::text).containsExactly(WARRANTY.text(), LEAVE.text(), PRICES.text());
        assertThat(passages).extracting(Passage::spans).allMatch(spans -> spans.size() == 1);
    }

    @Test
    void aSmallBudgetGoesToTheSentencesThatShareTheQuestionsWords() {
        var passages =
                compressor.compress(question("How long is the warranty on the main unit?"), hits(LEAVE, WARRANTY), 90);
        assertThat(passages).hasSize(1);
        assertThat(passages.getFirst().text()).contains("24 months");
        assertThat(passages.getFirst().chunk()).isEqualTo(WARRANTY);
    }

    @Test
    void spansAreThePlacesInThePageOfWhatIsShown() {
        var filler = "Nothing about that stands in this sentence of the text. ".repeat(12);
        var chunk = Texts.chunk(
                0, "Note", "The deposit is 300 dollars. " + filler + "The deposit is paid back in May.");
        var passage = compressor
                .compress(question("When is the deposit paid back?"), hits(chunk), 140)
                .getFirst();
        assertThat(passage.spans()).hasSizeGreaterThan(1);
        assertThat(passage.text()).contains(" … ");
        var shown = passage.spans().stream()
                .map(span -> chunk.text().substring(span.start() - 100, span.end() - 100))
                .toList();
        assertThat(String.join(" … ", shown)).isEqualTo(passage.text());
    }

    @Test
    void aRowBringsTheNamesOfItsColumns() {
        var passage = compressor
                .compress(question("제습기 DH-170 가격은 얼마인가요?"), hits(PRICES), 100)
                .getFirst();
        assertThat(passage.text()).startsWith("품목,가격(원)\n").contains("429000");
        assertThat(passage.spans()).allMatch(span -> span.start() >= PRICES.location().start());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 50, 80, 120, 200, 400})
    void theBudgetIsKept(int budget) {
        var passages = compressor.compress(question("연차 휴가와 warranty"), hits(LEAVE, WARRANTY, PRICES), budget);
        assertThat(passages.stream().mapToInt(passage -> TokenCount.estimate(passage.text())).sum())
                .isLessThanOrEqualTo(budget);
    }

    @Test
    void withoutSharedWordsTheBestHitsAreShown() {
        var passages = compressor.compress(question("보증 기간은 얼마나 되나요?"), hits(WARRANTY, LEAVE), 110);
        assertThat(passages.getFirst().chunk()).isEqualTo(WARRANTY);
        assertThat(passages.getFirst().spans().getFirst()).isInstanceOf(Location.class);
    }
}
