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
import static app.munseo.answer.Texts.question;
import static org.assertj.core.api.Assertions.assertThat;

class ExtractiveAnswererTest {
    private static final Chunk FAQ = Texts.chunk(
            4,
            "자주 묻는 질문 › 배송",
            "필터 정기 배송이 있습니까?\n네, 정기 배송을 신청하실 수 있습니다. 배송 주기는 6개월이고 정가에서 15퍼센트를 할인해 드립니다.");

    private final ExtractiveAnswerer answerer = new ExtractiveAnswerer();

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            1년간 80퍼센트 이상 출근하면 연차 휴가는 며칠인가요?; ① 1년간 80퍼센트 이상 출근한 직원에게 15일의 연차 휴가를 준다. [1]
            연차 휴가는 며칠까지 이월할 수 있나요?; ② 사용하지 못한 연차 휴가는 다음 해 3월 31일까지 최대 5일을 이월하여 사용할 수 있다. [1]
            Do I have to keep the receipt?; Keep the receipt. [2]
            Is the filter covered by the warranty?;          The filter is not covered by the warranty. [2]
            필터 정기 배송을 하면 몇 퍼센트 할인됩니까?;            배송 주기는 6개월이고 정가에서 15퍼센트를 할인해 드립니다. [4]
            """)
    void theSentenceThatAnswersComesFirstWordForWord(String question, String first) {
        assertThat(answer(question).lines().findFirst()).contains(first);
    }

    @Test
    void aFigureIsPreferredWhereTheQuestionAsksForOne() {
        assertThat(answer("How long is the warranty on the main unit?"))
                .startsWith("The warranty on the main unit lasts 24 months from the date of purchase. [2]");
    }

    @Test
    void aRowComesWithTheNamesOfItsColumns() {
        assertThat(answer("제습기 DH-170의 가격은 얼마인가요?")).startsWith("품목,가격(원)\n제습기 DH-170,429000 [3]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            회사의 2025년 매출액은 얼마입니까?;                     문서에서 답을 찾을 수 없습니다.
            사내 어린이집의 정원은 몇 명입니까?;                     문서에서 답을 찾을 수 없습니다.
            What is the parental policy of the Berlin office?;  The answer was not found in your documents.
            Who won the football tournament?;                   The answer was not found in your documents.
            ???;                                                The answer was not found in your documents.
            """)
    void aQuestionAboutSomethingElseIsNotAnswered(String question, String sentence) {
        assertThat(answer(question)).isEqualTo(sentence);
        assertThat(NotFound.isSaid(answer(question))).isTrue();
    }

    @Test
    void everyLineOfAnAnswerIsSupportedByWhatItCites() {
        var passages = passages(LEAVE, WARRANTY, PRICES, FAQ);
        for (var asked : List.of("연차 휴가 이월은 며칠?", "main unit warranty", "제습기 DH-170 가격")) {
            var answer = answerer.answer(question(asked), passages);
            assertThat(new GroundedVerifier().verify(answer, passages).citations())
                    .isNotEmpty()
                    .extracting(Citation::support)
                    .containsOnly(Support.SUPPORTED);
        }
    }

    @Test
    void onlyWhatIsShownIsQuoted() {
        var narrow = new ExtractiveCompressor()
                .compress(question("How long is the warranty on the main unit?"), Texts.hits(WARRANTY), 70);
        assertThat(answerer.answer(question("warranty receipt"), narrow)).doesNotContain("Keep the receipt");
    }

    @Test
    void aSentenceInTwoOverlappingChunksIsQuotedOnce() {
        var next = Texts.chunk(
                7,
                WARRANTY.heading(),
                "Keep the receipt. The warranty on the main unit lasts 24 months from the date of purchase.");
        var answer = answerer.answer(question("How long is the warranty on the main unit?"), passages(WARRANTY, next));
        assertThat(answer).containsOnlyOnce("24 months");
    }

    @Test
    void theColumnsOfSeveralRowsAreNamedOnce() {
        var prices = Texts.table(8, "가격표", "품목,가격(원)\n", "제습기 DH-170,429000\n제습기 DH-190,529000");
        var answer = answerer.answer(question("제습기 가격"), passages(prices));
        assertThat(answer).isEqualTo("품목,가격(원)\n제습기 DH-170,429000 [1]\n제습기 DH-190,529000 [1]");
    }

    @Test
    void withoutPassagesNothingIsFound() {
        assertThat(answerer.answer(question("연차?"), List.of())).isEqualTo(NotFound.KOREAN);
    }

    private String answer(String question) {
        return answerer.answer(question(question), passages(LEAVE, WARRANTY, PRICES, FAQ));
    }
}
