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
            오후 2시에;                             NUMBER 14:00
            오후 2시 반;                            NUMBER 14:30
            저녁 9시 이후;                          NUMBER 21:00
            새벽 6시;                               NUMBER 06:00
            22시부터;                               NUMBER 22:00
            9시에;                                  NUMBER ?9:00
            at 7.30 pm;                             NUMBER 19:30
            at 9:30 a.m. sharp;                     NUMBER 09:30
            2024년 3분기;                           DATE 2024-Q3
            3분기 매출;                             DATE --Q3
            Q3 2024;                                DATE 2024-Q3
            the second quarter of 2024;             DATE 2024-Q2
            상반기 실적;                            DATE --H1
            the first half of 2025;                 DATE 2025-H1
            화요일에;                               DATE ---2
            on Tuesdays;                            DATE ---2
            100분의 50;                             PERCENT 50
            1,000분의 0.5;                          PERCENT 0.05
            3분의 2;                                NUMBER 2/3
            통상임금의 절반;                        PERCENT 50
            half of the wage;                       PERCENT 50
            0.8 percentage points;                  MEASURE 0.8 point
            1.3%p 상승;                             MEASURE 1.3 point
            20 cents;                               MONEY USD 0.2
            2주마다;                                MEASURE 2 week
            600 mm;                                 MEASURE 600 mm
            10리터;                                 MEASURE 10 L
            24.6℃;                                  MEASURE 24.6 °C
            10 km/h;                                MEASURE 10 km/h
            두 곳;                                  NUMBER 2
            세 명이;                                NUMBER 3
            ten items;                              NUMBER 10
            renewed twice;                          NUMBER 2
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
    void bothEndsOfARangeHaveItsUnit() {
        assertThat(Figures.in("2~3주마다")).containsExactly(figure("MEASURE 2 week"), figure("MEASURE 3 week"));
        assertThat(Figures.in("1 to 5 mg")).containsExactly(figure("MEASURE 1 mg"), figure("MEASURE 5 mg"));
        assertThat(Figures.in("3-5 days")).containsExactly(figure("MEASURE 3 day"), figure("MEASURE 5 day"));
    }

    @Test
    void aDayMayFollowItsDate() {
        assertThat(Figures.in("12월 18일(수)에")).containsExactly(figure("DATE --12-18"), figure("DATE ---3"));
        assertThat(Figures.in("기간(일)")).isEmpty();
    }

    @Test
    void figuresAreFoundWhereTheyStand() {
        var text = "매출은 1억 2천만 원, 이익은 5% 늘었다.";
        assertThat(Figures.located(text))
                .extracting(located -> text.substring(located.start(), located.end()))
                .containsExactly("1억 2천만 원", "5%");
    }

    @Test
    void aCommaBetweenCellsIsNoThousandsSeparator() {
        assertThat(Figures.in("DH-170,429000")).containsExactly(figure("NUMBER 429000"));
        assertThat(Figures.in("의자,120,000")).contains(figure("NUMBER 120000"));
    }

    @Test
    void namesWithDigitsAreNoFigures() {
        assertThat(Figures.in("The E5 of the AL-420 in B2B")).isEmpty();
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
        "MEASURE 24 month, MEASURE 2 year, true",
        "MEASURE 72 hour, MEASURE 3 day, true",
        "MEASURE 2.5 t, MEASURE 2500 kg, true",
        "MEASURE 2500 g, MEASURE 2500 kg, false",
        "MEASURE 30 day, MEASURE 1 month, false",
        "NUMBER 14:00, NUMBER ?2:00, true",
        "NUMBER 15:00, NUMBER ?2:00, false",
        "DATE 2024-Q3, DATE --Q3, true",
        "DATE 2024-Q3, DATE 2024-Q2, false",
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
