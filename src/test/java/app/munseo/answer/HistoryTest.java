package app.munseo.answer;

import app.munseo.document.Turn;
import app.munseo.text.TokenCount;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HistoryTest {
    private static final Turn SHORT = new Turn("보증 기간은?", "24개월입니다 [1].");
    private static final Turn LONG = new Turn(
            "연차 휴가는 며칠이고 어떻게 이월하며 누가 승인하나요? ".repeat(20),
            "규정을 찾아보았습니다. 연차 휴가는 15일입니다 [1]. " + "그 밖의 사항은 다음과 같습니다 [2]. ".repeat(200));

    private static int tokens(History history) {
        return TokenCount.estimate(history.summary())
                + history.recent().stream()
                        .mapToInt(turn -> TokenCount.estimate(turn.question() + "\n" + turn.answer()))
                        .sum();
    }

    @Test
    void aShortConversationIsToldWordForWord() {
        var history = History.of(List.of(SHORT, SHORT));
        assertThat(history.summary()).isEmpty();
        assertThat(history.recent()).containsOnly(new Turn("보증 기간은?", "24개월입니다 .")).hasSize(2);
        assertThat(History.toSum(List.of(SHORT, SHORT))).isZero();
    }

    @Test
    void theLatestTurnIsAlwaysThereHoweverLong() {
        var history = History.of(List.of(SHORT, LONG, LONG));
        assertThat(history.recent()).hasSize(1);
        assertThat(history.recent().getFirst().answer()).startsWith("규정을 찾아보았습니다.").endsWith("…");
        assertThat(history.summary()).startsWith("- 보증 기간은? → 24개월입니다 .\n- 연차 휴가는");
    }

    @Test
    void olderTurnsAreToldByTheFirstSentenceThatCites() {
        assertThat(History.of(List.of(LONG, LONG)).summary())
                .contains("연차 휴가는 15일입니다")
                .doesNotContain("찾아보았습니다")
                .hasLineCount(1);
    }

    @Test
    void aSummarySpeaksForAllTurnsUpToIts() {
        var turns = new ArrayList<>(Collections.nCopies(6, LONG));
        turns.set(3, new Turn("옛 질문", "옛 답변", "연차와 보증에 관해 물었고 15일, 24개월이라는 답을 들었다."));
        var history = History.of(turns);
        assertThat(history.summary().lines().toList()).first().asString().startsWith("연차와 보증에 관해");
        assertThat(history.summary()).doesNotContain("옛").hasLineCount(2);
        assertThat(history.recent()).hasSize(1);
        assertThat(History.summed(turns)).isEqualTo(4);
    }

    @Test
    void onlyManyTurnsThatDoNotFitAreSummedUpAndNotAgain() {
        assertThat(History.toSum(Collections.nCopies(5, LONG))).isZero();
        assertThat(History.toSum(Collections.nCopies(8, SHORT))).isZero();
        var turns = new ArrayList<>(Collections.nCopies(8, LONG));
        assertThat(History.toSum(turns)).isEqualTo(7);
        turns.set(6, new Turn(LONG.question(), LONG.answer(), "요약"));
        assertThat(History.toSum(turns)).isZero();
    }

    @Test
    void itStaysInsideItsBudgetWhateverWasSaid() {
        var summed = new Turn(LONG.question(), LONG.answer(), "아주 긴 요약입니다. ".repeat(300));
        for (int turns : List.of(1, 2, 10, 200)) {
            assertThat(tokens(History.of(Collections.nCopies(turns, LONG)))).isLessThanOrEqualTo(History.TOKENS);
            assertThat(tokens(History.of(Collections.nCopies(turns, summed)))).isLessThanOrEqualTo(History.TOKENS);
            var mixed = new ArrayList<>(Collections.nCopies(turns, summed));
            mixed.addAll(Collections.nCopies(3, LONG));
            assertThat(tokens(History.of(mixed))).isLessThanOrEqualTo(History.TOKENS);
        }
    }
}
