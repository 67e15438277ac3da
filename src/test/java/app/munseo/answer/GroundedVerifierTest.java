package app.munseo.answer;

import app.munseo.document.Chunk;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static app.munseo.answer.Texts.LEAVE;
import static app.munseo.answer.Texts.PRICES;
import static app.munseo.answer.Texts.WARRANTY;
import static app.munseo.answer.Texts.passages;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class GroundedVerifierTest {
    private static final Chunk POLICY = Texts.chunk(
            3,
            "정보보안 정책 › 인공지능",
            "생성형 인공지능 서비스에는 공개 등급의 정보만 입력할 수 있다. 소스 코드는 어떤 경우에도 입력할 수 없다. “피싱 신고” 단추를 누른다.");

    private final GroundedVerifier verifier = new GroundedVerifier();

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            1; 80퍼센트 이상 출근한 직원은 15일의 연차 휴가를 받는다 [1].;                SUPPORTED
            1; 80퍼센트 이상 출근한 직원은 20일의 연차 휴가를 받는다 [1].;                UNSUPPORTED
            1; 직원은 20일의 연차 휴가를 받는다 [1].;                                    UNSUPPORTED
            1; 연차 휴가는 15일이고 최대 7일을 이월할 수 있다 [1].;                        UNSUPPORTED
            1; 회사의 주차장은 지하에 있으며 방문객이 이용한다 [1].;                       UNSUPPORTED
            1; 연차 휴가는 팀장의 승인을 받지 않아도 된다 [1].;                            UNSUPPORTED
            1; The employee gets 15 days of annual leave [1].;                         SUPPORTED
            1; The employee gets 25 days of annual leave [1].;                         UNSUPPORTED
            1; Employees should plan their annual leave early [1].;                    PARTIAL
            2; The warranty on the main unit lasts 24 months [2].;                     SUPPORTED
            2; The warranty on the main unit lasts two years, 24 months [2].;          SUPPORTED
            2; The filter is covered by the warranty [2].;                             UNSUPPORTED
            2; The filter is not covered by the warranty [2].;                         SUPPORTED
            2; 본체의 보증 기간은 24개월이다 [2].;                                       SUPPORTED
            2; 본체의 보증 기간은 36개월이다 [2].;                                       UNSUPPORTED
            3; 제습기 DH-170의 가격은 429,000원이다 [3].;                               SUPPORTED
            3; 제습기 DH-170의 가격은 42만 9천원이다 [3].;                              SUPPORTED
            3; 제습기 DH-170의 가격은 449,000원이다 [3].;                               UNSUPPORTED
            3; 제습기 DH-180의 가격은 429,000원이다 [3].;                               PARTIAL
            4; 소스 코드는 어떤 경우에도 입력할 수 없다 [4].;                            SUPPORTED
            4; 소스 코드는 입력할 수 있다 [4].;                                         UNSUPPORTED
            4; “반드시 암호화” 단추를 누른다 [4].;                                       UNSUPPORTED
            4; “피싱 신고” 단추를 누른다 [4].;                                          SUPPORTED
            """)
    void aCitationIsJudgedByItsPassage(int number, String answer, Support support) {
        var citations = verifier.verify(answer, passages(LEAVE, WARRANTY, PRICES, POLICY)).citations();
        assertThat(citations).hasSize(1);
        assertThat(citations.getFirst().number()).isEqualTo(number);
        assertThat(citations.getFirst().support()).as(citations.getFirst().quote()).isEqualTo(support);
    }

    @Test
    void theQuoteIsTheSentenceThatSaysItAtItsPlaceInThePage() {
        var citation = verify("최대 5일을 이월하여 사용할 수 있다 [1].", LEAVE).getFirst();
        assertThat(citation.quote()).isEqualTo("② 사용하지 못한 연차 휴가는 다음 해 3월 31일까지 최대 5일을 이월하여 사용할 수 있다.");
        assertThat(citation.location().page()).isEqualTo(2);
        assertThat(citation.location().start()).isEqualTo(100 + LEAVE.text().indexOf("②"));
        assertThat(citation.location().length()).isEqualTo(citation.quote().length());
        assertThat(citation.document()).isEqualTo(Texts.DOCUMENT);
    }

    @Test
    void severalSentencesMayStandBehindOne() {
        var citation = verify(
                        "The warranty on the main unit lasts 24 months, but the filter is not covered [1].", WARRANTY)
                .getFirst();
        assertThat(citation.quote()).startsWith("The warranty on").endsWith("by the warranty.");
        assertThat(citation.support()).isEqualTo(Support.SUPPORTED);
    }

    @Test
    void aRowIsQuotedWithoutTheCarriedColumns() {
        var citation = verify("제습기는 429,000원이다 [1].", PRICES).getFirst();
        assertThat(citation.quote()).isEqualTo("제습기 DH-170,429000");
        assertThat(citation.location().end()).isEqualTo(PRICES.location().end());
    }

    @Test
    void aFractionInOneCharacterIsAWordLikeAnother() {
        var sacks = Texts.chunk(3, "", "Mario Addison added 6½ sacks, and Luke Kuechly led the team in tackles.");
        assertThat(verify("Mario Addison added 6½ sacks [1].", sacks)).hasSize(1);
        assertThat(verify("Luke Kuechly led the team with 5½ sacks [1].", sacks).getFirst().support())
                .isNotEqualTo(Support.SUPPORTED);
    }

    @Test
    void numbersThatAreNoPassageAreDropped() {
        assertThat(verify("Keep the receipt [0][1][9]. So it is [42].", WARRANTY))
                .extracting(Citation::number)
                .containsExactly(1);
        assertThat(verify("So it is [1].")).isEmpty();
        assertThat(verify("", WARRANTY)).isEmpty();
        assertThat(verify("[1]", WARRANTY)).isEmpty();
    }

    @Test
    void sentencesAreThePlacesInTheAnswer() {
        var answer = "Hello. The warranty lasts 24 months [1]. Keep the receipt. [1]";
        assertThat(verify(answer, WARRANTY))
                .extracting(citation -> answer.substring(citation.sentence(), citation.sentenceEnd()))
                .containsExactly("The warranty lasts 24 months [1].", "Keep the receipt. [1]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            20일의 연차 휴가를 준다 [1].;                        FIGURE_MISSING;    20일
            이월은 최대 15일이다 [1].;                           FIGURE_ELSEWHERE;  15일
            연차 휴가는 팀장의 승인을 받지 않아도 된다 [1].;         NEGATED;           승인
            연차 휴가는 사장의 승인을 받아야 한다 [1].;             NOT_MENTIONED;     사장
            연차 휴가는 최소 5일을 이월하여 사용할 수 있다 [1].;      COMPARISON;        5일
            “휴가는 없다”고 적혀 있다 [1].;                       QUOTATION_MISSING; 휴가는 없다
            """)
    void whatIsWrongIsNamed(String answer, Reason.Code code, String words) {
        assertThat(verify(answer, LEAVE).getFirst().reasons())
                .anySatisfy(reason -> {
                    assertThat(reason.code()).isEqualTo(code);
                    assertThat(reason.words()).contains(words);
                });
    }

    @Test
    void aSentenceWithoutACitationGetsThePassageThatHoldsIt() {
        var answer = "연차 휴가는 팀장의 승인을 받아야 한다. The filter is not covered by the warranty [2].";
        var verified = verifier.verify(answer, passages(LEAVE, WARRANTY));
        assertThat(verified.citations())
                .extracting(Citation::number, Citation::attached, Citation::support)
                .containsExactly(tuple(1, true, Support.SUPPORTED), tuple(2, false, Support.SUPPORTED));
        assertThat(verified.citations().getFirst().quote()).contains("팀장의 승인");
        assertThat(verified.unbacked()).isEmpty();
    }

    @Test
    void aSentenceThatNothingHoldsIsToldAndItsFigureToo() {
        var answer = "The warranty on the main unit lasts 24 months [1]. Repairs usually take 9 days.";
        var unbacked = verifier.verify(answer, passages(WARRANTY)).unbacked();
        assertThat(unbacked)
                .extracting(one -> answer.substring(one.start(), one.end()), Unbacked::kind)
                .containsExactly(
                        tuple("Repairs usually take 9 days.", Unbacked.Kind.UNCITED),
                        tuple("9 days", Unbacked.Kind.FIGURE));
    }

    @Test
    void aFigureIsBackedWhenOneOfThePassagesCitedStatesIt() {
        var both = "연차 휴가는 15일이고 보증 기간은 24개월이다 [1][2].";
        assertThat(verifier.verify(both, passages(LEAVE, WARRANTY)).unbacked()).isEmpty();
        var neither = "연차 휴가는 15일이고 보증 기간은 36개월이다 [1][2].";
        assertThat(verifier.verify(neither, passages(LEAVE, WARRANTY)).unbacked())
                .extracting(one -> neither.substring(one.start(), one.end()))
                .containsExactly("36개월");
    }

    @Test
    void whatSaysNothingNeedsNoCitation() {
        var answer = "품목,가격(원)\n제습기 DH-170,429000 [1]\n정리하면 다음과 같습니다:";
        assertThat(verifier.verify(answer, passages(PRICES)).unbacked()).isEmpty();
        assertThat(verifier.verify(NotFound.KOREAN, passages(PRICES)).unbacked()).isEmpty();
    }

    private List<Citation> verify(String answer, Chunk... chunks) {
        return verifier.verify(answer, chunks.length == 0 ? List.of() : passages(chunks)).citations();
    }
}
