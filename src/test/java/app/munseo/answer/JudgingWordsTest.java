package app.munseo.answer;

import app.munseo.answer.Bounds.Bound;
import app.munseo.text.Figures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/// The small readers behind a judgement: clauses, denials, directions, bounds, rates, roles.
class JudgingWordsTest {
    @Test
    void aSentenceIsTakenApartWhereItBeginsToSpeakOfSomethingElse() {
        assertThat(Clauses.of("조식은 무료이며 석식은 신청해야 한다.")).containsExactly("조식은 무료이", "석식은 신청해야 한다.");
        assertThat(Clauses.of("A pays the fee; B pays the rest, but C pays nothing."))
                .extracting(String::strip)
                .containsExactly("A pays the fee", "B pays the rest", "C pays nothing.");
        assertThat(Clauses.of("Dr. Kim agrees.")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            물로 씻을 수 없다;                  물로 씻을 수 있다;                 true
            쓰지 못한 휴가는 모두 수당으로 지급한다; 휴가는 수당으로 지급한다;              false
            지체 없이 알린다;                   바로 알린다;                       false
            Pets are not allowed;            Pets are allowed;               true
            not later than 3 days;           within 3 days;                  false
            신청하지 않으면;                    신청한 사람에게 준다;                false
            강서03번은 없어진다;                강서03번은 폐선한다;                false
            """)
    void denialsAreFound(String one, String other, boolean differ) {
        assertThat(Negation.differ(one, other)).isEqualTo(differ);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            매출이 증가했다;         매출이 감소했다;          true
            매출이 증가했다;         매출이 늘었다;            false
            sales rose;           sales fell;            true
            a lower score;        a higher score;        true
            18% 비싼 땅;             18% 싼 땅;             true
            longer flights;       shorter flights;       true
            가격이 오르고 내렸다;     가격이 내렸다;            false
            """)
    void directionsAreFound(String one, String other, boolean differ) {
        assertThat(Directions.differ(one, other)).isEqualTo(differ);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            3년 이상 근무;            AT_LEAST
            3년 미만 근무;            LESS
            30일 이내에 낸다;         AT_MOST
            10명을 넘지 않는다;       AT_MOST
            at least 3 years;      AT_LEAST
            not more than 3 years; AT_MOST
            under 6 hours;         LESS
            more than 6 hours;     MORE
            3년 근무;                NONE
            """)
    void boundsAreRead(String text, Bound bound) {
        var figure = Figures.located(text).getFirst();
        assertThat(Bounds.of(text, figure.start(), figure.end())).isEqualTo(bound);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            1.5% per month;   month
            $20 an hour;      hour
            연 4%;             year
            월 30,000원;       month
            30,000원;          ''
            """)
    void ratesAreRead(String text, String period) {
        var figure = Figures.located(text).getFirst();
        assertThat(Rates.of(text, figure.start(), figure.end())).isEqualTo(period);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            서울은 부산보다 크다;                         부산은 서울보다 크다;                        true
            서울은 부산보다 크다;                         부산보다 서울이 크다;                        false
            It rose from 20 to 30;                  It rose from 20 to 30;                 false
            Paper is slower than tablets;           Tablets are slower than paper;         true
            Arden is twice as likely as Hull;        Hull is twice as likely as Arden;       true
            Version 4.1 is faster than version 4.2; It is faster than version 4.1;         true
            It was signed by Kim, to Lee;           It was signed by Lee, to Kim;          true
            """)
    void changedPlacesAreFound(String one, String other, boolean differ) {
        assertThat(Swaps.differ(one, other)).isEqualTo(differ);
    }
}
