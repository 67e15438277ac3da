package app.munseo.desktop.ask;

import app.munseo.answer.Answer;
import app.munseo.answer.AnswerEvent;
import app.munseo.answer.Citation;
import app.munseo.answer.Step;
import app.munseo.answer.Support;
import app.munseo.conversation.OpenThread;
import app.munseo.conversation.ThreadTurn;
import app.munseo.desktop.find.Where;
import app.munseo.document.DocumentId;
import app.munseo.document.Location;
import app.munseo.document.Problem;
import app.munseo.document.ThreadInfo;
import app.munseo.document.TurnState;
import app.munseo.llm.Usage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AskStateTest {
    private static final Step SEARCH = new Step("search", "local", 12, null);
    private final AskState asked = AskState.EMPTY.asked("연차는 며칠인가요?", Where.EVERYWHERE, null);

    private static Answer answer(String text, Citation... citations) {
        return new Answer(text, true, List.of(citations), List.of(), null, List.of(), "extractive", List.of(SEARCH), Usage.NONE, null);
    }

    private static Citation citation(int number, int from, int to, Support support) {
        return new Citation(number, from, to, new DocumentId("d"), new Location(1, 0, 3), "15일", support, List.of(), false);
    }

    private static Exchange last(AskState state) {
        return state.exchanges().getLast();
    }

    @Test
    void stepsAndWordsAddUpInOrder() {
        var state = asked.after(List.of(
                new AnswerEvent.StepStarted("search"),
                new AnswerEvent.StepFinished(SEARCH),
                new AnswerEvent.StepStarted("answer"),
                new AnswerEvent.Token("연차는 "),
                new AnswerEvent.Token("15일입니다.")));
        assertThat(last(state).steps()).containsExactly(SEARCH);
        assertThat(last(state).doing()).isEqualTo("answer");
        assertThat(last(state).text()).isEqualTo("연차는 15일입니다.");
        assertThat(state.busy()).isTrue();
    }

    @Test
    void anAnswerBegunAnewForgetsTheFirst() {
        var state = asked.after(List.of(
                new AnswerEvent.Token("wrong"),
                new AnswerEvent.Restarted(Problem.Kind.PROVIDER_GARBLED),
                new AnswerEvent.Token("right")));
        assertThat(last(state).text()).isEqualTo("right");
        assertThat(last(state).restarted()).isEqualTo(Problem.Kind.PROVIDER_GARBLED);
    }

    @Test
    void aStoppedQuestionKeepsWhatHadCome() {
        var state = asked.after(List.of(new AnswerEvent.Token("연차는"))).ended(new Problem(Problem.Kind.CANCELLED, ""));
        assertThat(last(state).phase()).isEqualTo(Exchange.Phase.STOPPED);
        assertThat(last(state).text()).isEqualTo("연차는");
        assertThat(last(state).problem()).isNull();
        assertThat(state.busy()).isFalse();
    }

    @Test
    void aFailureKeepsItsProblem() {
        var why = new Problem(Problem.Kind.LIBRARY_DAMAGED, "x");
        assertThat(last(asked.ended(why)).problem()).isSameAs(why);
    }

    @Test
    void aQuestionInOtherWordsTakesTheOldOnesPlaceAndAllThatFollowed() {
        var two = asked.answered(answer("15일")).asked("두 번째", Where.EVERYWHERE, null).answered(answer("16일"));
        var edited = two.asked("첫 번째를 고쳐서", Where.EVERYWHERE, two.exchanges().getFirst());
        assertThat(edited.exchanges()).extracting(Exchange::question).containsExactly("첫 번째를 고쳐서");
        assertThat(edited.busy()).isTrue();
    }

    @Test
    void aKeptThreadIsShownWithItsAnswersAndWhatWasInterrupted() {
        var info = new ThreadInfo(7, "연차", Instant.EPOCH, Instant.EPOCH, "인사", 2);
        var turns = List.of(
                turn(1, TurnState.ANSWERED, "15일", answer("15일", citation(1, 0, 3, Support.SUPPORTED))),
                turn(2, TurnState.INTERRUPTED, "반쯤", null));
        var state = AskState.of(new OpenThread(info, turns, List.of()));
        assertThat(state.exchanges())
                .extracting(Exchange::phase)
                .containsExactly(Exchange.Phase.ANSWERED, Exchange.Phase.STOPPED);
        assertThat(state.exchanges().getFirst().citations()).hasSize(1);
        assertThat(last(state).text()).isEqualTo("반쯤");
        assertThat(last(state).where()).isEqualTo(Where.in("인사"));
        assertThat(last(state).kept().turn()).isEqualTo(2);
        assertThat(state.busy()).isFalse();
    }

    private static ThreadTurn turn(long id, TurnState state, String text, @Nullable Answer answer) {
        return new ThreadTurn(id, List.of(id), Instant.EPOCH, state, "질문", "질문", text, answer, Map.of(), 0);
    }

    @Test
    void oneQuestionAtATime() {
        assertThatThrownBy(() -> asked.asked("또", Where.EVERYWHERE, null)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> AskState.EMPTY.answered(answer(""))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aMarkHasTheJudgementOfItsOwnSentence() {
        var state = asked.answered(answer(
                "첫 문장 [1]. 둘째 문장 [1].",
                citation(1, 0, 8, Support.SUPPORTED),
                citation(1, 9, 20, Support.UNSUPPORTED)));
        assertThat(last(state).citation(1, 5).orElseThrow().support()).isEqualTo(Support.SUPPORTED);
        assertThat(last(state).citation(1, 15).orElseThrow().support()).isEqualTo(Support.UNSUPPORTED);
        assertThat(last(state).citation(7, 5)).isEmpty();
    }
}
