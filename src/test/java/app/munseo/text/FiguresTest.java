package app.munseo.text;

import app.munseo.text.Figures.Figure;
import app.munseo.text.Figures.Kind;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FiguresTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            textBlock = """
            예산은 1억 2천만 원이다;                 MONEY KRW 120000000
            120,000,000원;                          MONEY KRW 120000000
            ₩120,000,000;                           MONEY KRW 120000000
            KRW 35,000;                             MONEY KRW 35000
            가격은 3만 5천원입니다;                  MONEY KRW 35000
            35000 won;                              MONEY KRW 35000
            1.5억 달러;                             MONEY USD 150000000
            $1.5 million;                           MONEY USD 1500000
            $3.50;                                  MONEY USD 3.5
            인구는 1억 2천만 명;                     NUMBER 120000000
            120 million people;                     NUMBER 120000000
            5천여 명;                               NUMBER 5000
            1조 3,000억;                            NUMBER 1300000000000
            5%;                                     PERCENT 5
            5.5 퍼센트;                             PERCENT 5.5
            5.50 percent;                           PERCENT 5.5
            2024년 3월 5일;                         DATE 2024-03-05
            2024-03-05;                             DATE 2024-03-05
            2024. 3. 5.;                            DATE 2024-03-05
            2024/3/5;                               DATE 2024-03-05
            March 5, 2024;                          DATE 2024-03-05
            5 March 2024;                           DATE 2024-03-05
            2024년 3월;                             DATE 2024-03
            2024년;                                 DATE 2024
            in March 2024;                          DATE 2024-03
            3월 5일까지;                            DATE --03-05
            by March 5th;                           DATE --03-05
            12월에;                                 DATE --12
            2년 보증;                               MEASURE 2 year
            2 years;                                MEASURE 2 year
            a two-year warranty;                    MEASURE 2 year
            30일 이내;                              MEASURE 30 day
            within 30 days;                         MEASURE 30 day
            12개월;                                 MEASURE 12 month
            두 달 동안;                             MEASURE 2 month
            1주일;                                  MEASURE 1 week
            24시간;                                 MEASURE 24 hour
            10 GB;                                  MEASURE 10 GB
            제3조(목적);                            ORDINAL 3
            제 12 조에 따라;                        ORDINAL 12
            the 3rd floor;                          ORDINAL 3
            version 1.2.3;                          NUMBER 1.2.3
            14:30에 시작;                           NUMBER 14:30
            02-1234-5678;                           NUMBER 02-1234-5678
            007;                                    NUMBER 7
            0.0;                                    NUMBER 0
            """)
    void aFigureHasOneForm(String text, String figure) {
        assertThat(Figures.in(text)).containsExactly(figure(figure));
    }

    @Test
    void textWithoutFiguresHasNone() {
        assertThat(Figures.in("연차 휴가는 어떻게 신청하나요? The day after tomorrow.")).isEmpty();
    }

    @Test
    void severalFiguresAreAllFound() {
        assertThat(Figures.in("2024년 3월부터 15일의 연차와 3만원, 총 5%를 지급한다."))
                .containsExactlyInAnyOrder(
                        figure("DATE 2024-03"),
                        figure("MEASURE 15 day"),
                        figure("MONEY KRW 30000"),
                        figure("PERCENT 5"));
    }

    @Test
    void aCommaBetweenCellsIsNoThousandsSeparator() {
        assertThat(Figures.in("DH-170,429000")).containsExactly(figure("NUMBER 429000"));
        assertThat(Figures.in("의자,120,000")).contains(figure("NUMBER 120000"));
    }

    @Test
    void namesWithDigitsAreNoFigures() {
        assertThat(Figures.in("The E5 of the AL-420 in Q3, B2B")).isEmpty();
        assertThat(Figures.without("DH-170의 가격은 42만 9천원이다").strip()).isEqualTo("의 가격은        이다");
    }

    @ParameterizedTest
    @CsvSource({
        "DATE 2024-03-05, DATE 2024-03, true",
        "DATE 2024-03-05, DATE --03-05, true",
        "DATE 2024-03-05, NUMBER 2024, true",
        "DATE 2024-03, DATE 2024-03-05, false",
        "DATE 2024-03-05, DATE 2024-03-15, false",
        "PERCENT 5, PERCENT 5.5, false",
        "NUMBER 5, PERCENT 5, true",
        "MEASURE 30 day, NUMBER 30, true",
        "MEASURE 30 day, MEASURE 30 month, false",
        "MONEY KRW 35000, NUMBER 35000, true",
        "MONEY KRW 35000, MONEY USD 35000, false",
        "MONEY KRW 35000, NUMBER 3500, false"
    })
    void aSourceBearsOutWhatItStates(String source, String claim, boolean holds) {
        assertThat(figure(source).bearsOut(figure(claim))).isEqualTo(holds);
    }

    private static Figure figure(String text) {
        var parts = Arrays.asList(text.split(" ", 2));
        return new Figure(Kind.valueOf(parts.getFirst()), parts.getLast());
    }
}
