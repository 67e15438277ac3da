package app.munseo.answer;

import app.munseo.document.Question;
import app.munseo.document.Scope;
import app.munseo.document.Turn;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FollowUpTest {
    private static Question after(String text, String... earlier) {
        var history = Arrays.stream(earlier).map(one -> new Turn(one, "답 [1].")).toList();
        return new Question(text, Scope.everything(), history);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "그럼 반차는?", "그건 언제까지야?", "그 기간은 얼마나 되나요?", "이건 누가 승인하지?", "또 다른 조건은 없나요?", "며칠까지?", "나머지는 어떻게 되나요?",
        "앞의 조항에서 예외는 무엇인가요?", "and for part-timers?", "What about contractors?", "How long does it last?",
        "Who approves that?", "When?", "Are they covered by the warranty?", "why is the same limit used in Europe?"})
    void whatPointsBackOrSaysTooLittleFollowsUp(String question) {
        assertThat(FollowUp.is(question)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "연차 휴가는 며칠까지 이월할 수 있나요?", "그래픽 카드의 보증 기간은 얼마인가요?", "이월 한도는 며칠인가요?", "공기청정기 AL-420의 필터 교체 주기는?",
        "How long is the warranty on the main unit?", "What is the hotel limit per night in Europe?",
        "Which fee applies to items that exceed the limit?"})
    void whatStandsByItselfDoesNot(String question) {
        assertThat(FollowUp.is(question)).isFalse();
        assertThat(FollowUp.completed(after(question, "출장비 정산은 언제 하나요?"))).isEqualTo(question);
    }

    @Test
    void aFollowUpIsCompletedWithTheWordsOfTheQuestionBefore() {
        assertThat(FollowUp.completed(after("그럼 반차는?", "연차 휴가는 며칠까지 이월되나요?"))).isEqualTo("그럼 반차는? 연차 휴가 이월");
        assertThat(FollowUp.completed(after("and for part-timers?", "How many days of annual leave do employees get?")))
                .isEqualTo("and for part-timers? days annual leave employees");
        assertThat(FollowUp.completed(after("그건 언제까지야?"))).isEqualTo("그건 언제까지야?");
    }

    @Test
    void aChainOfFollowUpsReachesBackToTheQuestionThatStoodByItself() {
        var question = after("언제까지?", "병가는 며칠인가요?", "펌프의 보증 기간은 얼마인가요?", "그건 연장되나요?");
        assertThat(FollowUp.completed(question)).contains("연장", "보증", "펌프").doesNotContain("병가");
    }

    @Test
    void wordsAlreadyThereAreNotAddedAndLongQuestionsAddFew() {
        var completed = FollowUp.completed(after("그럼 휴가 수당은?", "연차 휴가는 며칠인가요?"));
        assertThat(completed.split("휴가", -1)).hasSize(2);
        var many = "계약 금액 기한 납품 검수 지체 보증 하자 대금 선급 정산 양도는 어떻게 됩니까?";
        assertThat(FollowUp.completed(after("그건?", many)).split(" ")).hasSizeLessThanOrEqualTo(9);
    }
}
