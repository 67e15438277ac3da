package app.munseo.index;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MarksTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1억 2천만            | 120,000,000",
        "120 million         | 1억 2천만",
        "3만 5천원            | KRW 35,000",
        "35000               | ₩35,000",
        "35,000원             | 합계: 35000",
        "2024년 3월           | 2024-03",
        "2024년 3월           | March 2024",
        "March 2024          | 2024. 3. 5.에 맺은 계약",
        "2024-03             | March 5, 2024",
        "2024년               | 2024-03-05",
        "2024                | 2024년 3월",
        "3월 5일              | 2024-03-05",
        "3월                  | March 5, 2024",
        "2 years             | 2년의",
        "two years           | 2년간 보관",
        "5.5 퍼센트           | 5.50%",
        "15일을               | 15 days",
    })
    void aFigureIsFoundInAnyNotation(String question, String text) {
        assertThat(met(question, text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2024년 3월           | 2024-04",
        "2024-03-05          | 2024년 3월 6일",
        "35,000원             | 35,000 USD",
        "2년                  | 2개월",
        "제3조                | 3개",
    })
    void otherFiguresAreNot(String question, String text) {
        assertThat(met(question, text)).isFalse();
    }

    @Test
    void whatHasNoMarksIsStillCounted() {
        assertThat(Marks.in("연차 휴가")).isEqualTo(Set.of(Marks.EVERYWHERE));
    }

    private static boolean met(String question, String text) {
        var asked = new HashSet<String>();
        Marks.figures(question).forEach(figure -> {
            asked.add(figure.term());
            asked.addAll(figure.near());
        });
        asked.retainAll(Marks.in(text));
        return !asked.isEmpty();
    }
}
