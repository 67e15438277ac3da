package app.munseo.answer;

import app.munseo.answer.AnswerEvent.Restarted;
import app.munseo.answer.AnswerEvent.Token;
import app.munseo.answer.AnswerPlan.Role;
import app.munseo.document.Chunk;
import app.munseo.document.Problem;
import app.munseo.document.Problem.Kind;
import app.munseo.retrieve.Query;
import app.munseo.testing.ScriptedModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static app.munseo.answer.Asking.ANSWER;
import static app.munseo.answer.Asking.EXPANSION;
import static app.munseo.answer.Asking.QUESTION;
import static app.munseo.answer.Asking.SELECTION;
import static app.munseo.answer.Texts.LEAVE;
import static app.munseo.answer.Texts.WARRANTY;
import static app.munseo.answer.Texts.question;
import static app.munseo.testing.ScriptedModel.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

class CitedAnswererTest {
    private final Asking asking = new Asking();

    @Test
    void theWholeWayExpandsSelectsStreamsAndVerifies() {
        var local = new ScriptedModel("ollama:qwen", EXPANSION, SELECTION);
        var cloud = new ScriptedModel("openai:gpt", says(ANSWER));
        var answer = asking.answer(Role.of(local), Role.of(cloud), LEAVE, WARRANTY);

        assertThat(answer.text()).isEqualTo(ANSWER);
        assertThat(answer.found()).isTrue();
        assertThat(answer.answeredBy()).isEqualTo("openai:gpt");
        assertThat(answer.usage()).isEqualTo(ScriptedModel.USAGE);
        assertThat(answer.citations())
                .extracting(Citation::quote, Citation::support)
                .containsExactly(tuple("① 1년간 80퍼센트 이상 출근한 직원에게 15일의 연차 휴가를 준다.", Support.SUPPORTED));
        assertThat(answer.steps())
                .extracting(Step::name, Step::by, Step::degraded)
                .containsExactly(
                        tuple("expand", "ollama:qwen", null),
                        tuple("search", "local", null),
                        tuple("compress", "ollama:qwen", null),
                        tuple("answer", "openai:gpt", null),
                        tuple("verify", "local", null));
        assertThat(asking.searched.getFirst())
                .extracting(Query::text)
                .containsExactly(QUESTION, "연차 일수", "annual leave days");
        assertThat(cloud.prompts().getFirst().user()).contains("15일의 연차 휴가").doesNotContain("이월", "warranty");
    }

    @Test
    void eventsComeInTheOrderOfTheWork() {
        var local = new ScriptedModel("ollama:qwen", EXPANSION, SELECTION, says(ANSWER));
        asking.answer(Role.of(local), Role.vacant(Kind.OFFLINE_REFUSED), LEAVE);
        assertThat(asking.events.stream().map(event -> event.getClass().getSimpleName()).distinct())
                .containsExactly("StepStarted", "StepFinished", "Expanded", "Found", "Selected", "Token");
        assertThat(asking.told()).isEqualTo(ANSWER);
        assertThat(asking.events.stream().filter(AnswerEvent.StepStarted.class::isInstance)).hasSize(5);
    }

    @Test
    void withoutHitsNoModelIsAsked() {
        var cloud = new ScriptedModel("openai:gpt");
        var answer = asking.answer(Role.of(new ScriptedModel("ollama:qwen", EXPANSION)), Role.of(cloud));
        assertThat(answer.found()).isFalse();
        assertThat(answer.text()).isEqualTo(NotFound.KOREAN);
        assertThat(answer.citations()).isEmpty();
        assertThat(cloud.prompts()).isEmpty();
        assertThat(answer.steps()).extracting(Step::name).containsExactly("expand", "search", "answer", "verify");
    }

    @Test
    void aModelThatFindsNothingSaysSo() {
        var cloud = new ScriptedModel("openai:gpt", says(NotFound.KOREAN));
        var answer = asking.answer(Role.vacant(Kind.HOST_UNREACHABLE), Role.of(cloud), LEAVE);
        assertThat(answer.found()).isFalse();
        assertThat(answer.answeredBy()).isEqualTo("openai:gpt");
    }

    @Test
    void whereThereIsNoAnswerItIsToldWhatWasSearchedAndWhatCameClosest() {
        var coverage = new Coverage(
                1, 2, 3, List.of(new Coverage.Unsearchable(Path.of("/a/scan.pdf"), Kind.FILE_NO_TEXT)));
        var cloud = new ScriptedModel("openai:gpt", says(NotFound.KOREAN));
        var nobody = Role.vacant(Kind.HOST_UNREACHABLE);
        var plan = AnswerPlan.of(nobody, Role.of(cloud), asking.search(LEAVE, WARRANTY), 0).over(_ -> coverage);
        var answer = new CitedAnswerer(plan).answer(question("육아 휴가는 얼마를 받나요?"), asking.events::add);

        var absence = Objects.requireNonNull(answer.absence());
        assertThat(absence.language()).isEqualTo("korean");
        assertThat(absence.queries()).containsExactly("육아 휴가는 얼마를 받나요?");
        assertThat(absence.coverage()).isEqualTo(coverage);
        assertThat(absence.nearest().getFirst().quote()).contains("휴가");
        assertThat(absence.nearest().getFirst().missingWords()).contains("육아");
        assertThat(absence.nearest().getFirst().missingFigure()).isEqualTo("money");
        assertThat(AnswerJson.read(AnswerJson.write(answer), Answer.class)).contains(answer);
    }

    @Test
    void anAnswerHasNoAbsence() {
        var cloud = new ScriptedModel("openai:gpt", says(ANSWER));
        assertThat(asking.answer(Role.vacant(Kind.HOST_UNREACHABLE), Role.of(cloud), LEAVE).absence()).isNull();
    }

    @Test
    void withNoQueriesToAddNothingIsExpanded() {
        var local = new ScriptedModel("ollama:qwen", SELECTION);
        var cloud = new ScriptedModel("openai:gpt", says(ANSWER));
        var plan = AnswerPlan.of(Role.of(local), Role.of(cloud), asking.search(LEAVE), 0);
        var answer = new CitedAnswerer(plan).answer(question(QUESTION), asking.events::add);
        assertThat(answer.steps()).extracting(Step::name).containsExactly("search", "compress", "answer", "verify");
        assertThat(asking.searched.getFirst()).hasSize(1);
    }

    @Test
    void aSmallModelIsShownLess() {
        var filler = "연차 휴가에 관한 이 문장은 자리를 차지하기 위해 여기에 있다. ".repeat(12);
        var chunks = new Chunk[10];
        for (int i = 0; i < chunks.length; i++) {
            chunks[i] = Texts.chunk(i, "규정", filler + i);
        }
        var cloud = new ScriptedModel("openai:small", 3_300, says(ANSWER));
        var answer = asking.answer(Role.vacant(Kind.HOST_UNREACHABLE), Role.of(cloud), chunks);
        assertThat(answer.passages().stream().mapToInt(passage -> passage.text().length()).sum()).isLessThan(1_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n"})
    void anEmptyQuestionIsRefused(String text) {
        var nobody = Role.vacant(Kind.HOST_UNREACHABLE);
        var plan = AnswerPlan.of(nobody, nobody, asking.search(LEAVE), 4);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> new CitedAnswerer(plan).answer(question(text), asking.events::add))
                .extracting(Problem::kind)
                .isEqualTo(Kind.QUESTION_EMPTY);
        assertThat(asking.events).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"expand", "search", "compress", "answer", "verify"})
    void aCancelEndsEveryStepAtOnce(String step) {
        var local = new ScriptedModel("ollama:qwen", EXPANSION, SELECTION);
        var cloud = new ScriptedModel("openai:gpt", says(ANSWER));
        assertCancelled(Role.of(local), Role.of(cloud), event -> {
            if (event.equals(new AnswerEvent.StepStarted(step))) {
                Thread.currentThread().interrupt();
            }
        });
        assertThat(asking.events.getLast()).isEqualTo(new AnswerEvent.StepStarted(step));
    }

    @Test
    void aCancelInMidStreamIsNoReasonToAskTheNextModel() {
        var local = new ScriptedModel("ollama:qwen", EXPANSION, SELECTION);
        var cloud = new ScriptedModel("openai:gpt", says(ANSWER));
        assertCancelled(Role.of(local), Role.of(cloud), event -> {
            if (event instanceof Token) {
                Thread.currentThread().interrupt();
            }
        });
        assertThat(asking.events.stream().filter(Token.class::isInstance)).hasSize(1);
        assertThat(asking.events).noneMatch(Restarted.class::isInstance);
    }

    private void assertCancelled(Role local, Role cloud, Consumer<AnswerEvent> onEvent) {
        var answerer = new CitedAnswerer(AnswerPlan.of(local, cloud, asking.search(LEAVE), 4));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> answerer.answer(question(QUESTION), event -> {
                    asking.events.add(event);
                    onEvent.accept(event);
                }))
                .extracting(Problem::kind)
                .isEqualTo(Kind.CANCELLED);
        assertThat(Thread.interrupted()).as("the interrupt is kept").isTrue();
    }
}
