package app.munseo.answer;

import app.munseo.answer.Unit.Kind;
import app.munseo.document.Chunk;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UnitsTest {
    @Test
    void sentencesKnowTheHeadingAboveThem() {
        var chunk = Texts.chunk(0, "규정", "제8조 (연차 휴가)\n1년간 80퍼센트 이상 출근한 직원에게 15일을 준다. 승인을 받는다.");
        assertThat(Units.of(chunk)).extracting(Unit::kind).containsExactly(Kind.HEADING, Kind.SENTENCE, Kind.SENTENCE);
        assertThat(Units.of(chunk)).extracting(Unit::header).containsExactly(-1, 0, 0);
    }

    @Test
    void aShortLineWithAnAmountIsNoHeading() {
        var chunk = Texts.chunk(0, "규정", "결혼 본인 5일 100만 원\n결혼 자녀 2일 50만 원\n나머지는 다음과 같이 정한다.");
        assertThat(Units.of(chunk)).extracting(Unit::kind).doesNotContain(Kind.HEADING);
    }

    @Test
    void rowsKnowTheRowThatNamesTheirColumns() {
        var chunk = Texts.chunk(
                0, "Travel", "Limits apply.\n\nRegion | Hotel\nEurope | 220 USD\nAsia | 180 USD\n\nKeep receipts.");
        assertThat(Units.of(chunk))
                .extracting(Unit::kind)
                .containsExactly(Kind.SENTENCE, Kind.COLUMNS, Kind.ROW, Kind.ROW, Kind.SENTENCE);
        assertThat(Units.of(chunk).get(3).header()).isEqualTo(1);
    }

    @Test
    void theFirstChunkOfATableIsRowsToo() {
        var chunk = Texts.chunk(0, "가격표", "품목,규격,가격\n의자. 검정,대,35000\n책상,소,120000");
        assertThat(texts(chunk)).containsExactly("품목,규격,가격", "의자. 검정,대,35000", "책상,소,120000");
    }

    @Test
    void carriedTextIsNoUnitAndPlacesAreThoseOfThePage() {
        var units = Units.of(Texts.PRICES);
        assertThat(texts(Texts.PRICES)).containsExactly("공기청정기 AL-420,389000", "제습기 DH-170,429000");
        assertThat(units.getFirst().location(Texts.PRICES).start()).isEqualTo(40);
        assertThat(units.getLast().location(Texts.PRICES)).satisfies(place -> {
            assertThat(place.end()).isEqualTo(Texts.PRICES.location().end());
            assertThat(place.length()).isEqualTo("제습기 DH-170,429000".length());
        });
    }

    private static List<String> texts(Chunk chunk) {
        return Units.of(chunk).stream().map(unit -> unit.text(chunk)).toList();
    }
}
