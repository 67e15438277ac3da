package app.munseo.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class StatementsTest {
    private static final String FILLER = " 이 글은 숫자를 담지 않은 긴 문장이며 아무것도 세지 않는다. Nothing of this sort is stated here at all.".repeat(3);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024년 3월 5일(화)에 1억 2천만원을 낸다.",
                "in the first half of fiscal 2024",
                "the second quarter of 2023 and Q3 2024",
                "하반기와 2024년 3분기",
                "Tuesday, March 5, 2024, 2.30 pm",
                "two years, twenty members, twice",
                "두 명과 세 달, 열두 시간, 다섯 개",
                "절반은 화요일에, half of them on Fridays",
                "KRW 35,000 to 40,000; 2~3주; 100분의 50; 5.5 퍼센트",
                "제3조, the 3rd, 24 months of age, 10 000 kilometres",
                "2024. 3. 5.에 오후 2시 반",
            })
    void noFigureIsMissedWhereverItStands(String statement) {
        var figures = Figures.in(statement);
        assertThat(figures).isNotEmpty();
        assertThat(Statements.in(statement)).isEqualTo(figures);
        assertThat(Statements.in(FILLER + "\n" + statement + FILLER)).isEqualTo(figures);
        assertThat(Statements.in(statement + FILLER + " " + statement)).isEqualTo(figures);
    }

    @Test
    void whatStatesNothingHasNone() {
        assertThat(Statements.in(FILLER)).isEmpty();
        assertThat(Statements.in("")).isEmpty();
    }
}
