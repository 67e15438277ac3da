package app.munseo.answer;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SameQuestionTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "연차 휴가는 며칠인가요?                 | 연차휴가가 며칠입니까?",
        "How long is the warranty of the pump? | What is the warranty period of the pump?",
        "120,000,000원은 언제 지급합니까?       | 1억 2천만 원은 언제 지급하나요?",
    })
    void onlyTheWordingDiffers(String one, String other) {
        assertThat(SameQuestion.is(one, other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "휴가는 5일인가요?                       | 휴가는 15일인가요?",
        "김민수의 연차는 며칠인가요?               | 박지훈의 연차는 며칠인가요?",
        "What did Allen register in 2015?       | What did Norman register in 2015?",
        "What happened in March 2024?           | What happened in April 2024?",
        "How is AL-420 cleaned?                 | How is AL-430 cleaned?",
        "Can leave be carried over?             | Can leave not be carried over?",
        "연차 휴가는 며칠인가요?                 | How many days of leave?",
    })
    void somethingElseIsAsked(String one, String other) {
        assertThat(SameQuestion.is(one, other)).isFalse();
    }
}
