package app.munseo.answer;

import app.munseo.answer.AnswerEvent.Restarted;
import app.munseo.answer.AnswerEvent.Token;
import app.munseo.answer.AnswerPlan.Role;
import app.munseo.document.Chunk;
import app.munseo.document.Problem;
import app.munseo.document.Problem.Kind;
import app.munseo.llm.Usage;
import app.munseo.retrieve.Query;
import app.munseo.testing.ScriptedModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static app.munseo.answer.Texts.LEAVE;
import static app.munseo.answer.Texts.WARRANTY;
import static app.munseo.answer.Texts.question;
import static app.munseo.testing.ScriptedModel.breaks;
import static app.munseo.testing.ScriptedModel.fails;
import static app.munseo.testing.ScriptedModel.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

class CitedAnswererTest {
    private static final String QUESTION = "1년간 80퍼센트 이상 출근하면 연차 휴가는 며칠인가요?";
    private static final String ANSWER = "연차 휴가는 15일입니다 [1].";
    private static final ScriptedModel.Act EXPANSION = says("{\"queries\": [\"연차 일수\", \"annual leave days\"]}");
    private static final ScriptedModel.Act SELECTION = says("{\"keep\": [2]}");

    private final List<AnswerEvent> events = new ArrayList<>();
    private final List<List<Query>> searched = new ArrayList<>();

    @Test
    void theWholeWayExpandsSelectsStreamsAndVerifies() {
        var local = new ScriptedModel("ollama:qwen", EXPANSION, SELECTION);
        var cloud = new ScriptedModel("openai:gpt", says(ANSWER));
        var answer = answer(Role.of(local), Role.of(cloud), LEAVE, WARRANTY);

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
        assertThat(searched.getFirst()).extracting(Query::text).containsExactly(QUESTION, "연차 일수", "annual leave days");
        assertThat(cloud.prompts().getFirst().user()).contains("15일의 연차 휴가").doesNotContain("이월", "warranty");
    }

    @Test
    void eventsComeInTheOrderOfTheWork() {
        answer(Role.of(new ScriptedModel("ollama:qwen", EXPANSION, SELECTION, says(ANSWER))), Role.vacant(Kind.OFFLINE_REFUSED), LEAVE);
        assertThat(events.stream().map(event -> event.getClass().getSimpleName()).distinct())
                .containsExactly("StepStarted", "StepFinished", "Expanded", "Found", "Selected", "Token");
        assertThat(told()).isEqualTo(ANSWER);
        assertThat(events.stream().filter(AnswerEvent.StepStarted.class::isInstance)).hasSize(5);
    }

    @ParameterizedTest
    @EnumSource(value = Kind.class, names = {"OFFLINE_REFUSED", "PROVIDER_KEY_REFUSED"})
    void withoutTheCloudTheLocalModelAnswersAndSaysWhy(Kind reason) {
        var local = new ScriptedModel("ollama:qwen", EXPANSION, SELECTION, says(ANSWER));
        var answer = answer(Role.of(local), Role.vacant(reason), LEAVE);
        assertThat(answer.answeredBy()).isEqualTo("ollama:qwen");
        assertThat(step(answer, "answer").degraded()).isEqualTo(reason);
    }

    @Test
    void withoutAnyModelTheBestSentencesAreTheAnswer() {
        var answer = answer(Role.vacant(Kind.HOST_UNREACHABLE), Role.vacant(Kind.PROVIDER_KEY_REFUSED), WARRANTY, LEAVE);
        assertThat(answer.answeredBy()).isEqualTo("extractive");
        assertThat(answer.text()).startsWith("① 1년간 80퍼센트 이상 출근한 직원에게 15일의 연차 휴가를 준다. [2]");
        assertThat(answer.citations()).isNotEmpty().extracting(Citation::support).containsOnly(Support.SUPPORTED);
        assertThat(answer.usage()).isEqualTo(Usage.NONE);
        assertThat(told()).isEqualTo(answer.text());
        assertThat(answer.steps())
                .extracting(Step::name, Step::by, Step::degraded)
                .containsExactly(
                        tuple("expand", "local", Kind.HOST_UNREACHABLE),
                        tuple("search", "local", null),
                        tuple("compress", "extractive", Kind.HOST_UNREACHABLE),
                        tuple("answer", "extractive", Kind.PROVIDER_KEY_REFUSED),
                        tuple("verify", "local", null));
    }

    @ParameterizedTest
    @EnumSource(value = Kind.class, names = {
        "HOST_UNREACHABLE", "PROVIDER_KEY_REFUSED", "PROVIDER_BUSY", "PROVIDER_FAILED", "PROVIDER_TIMEOUT",
        "PROVIDER_GARBLED", "MODEL_MISSING", "PROMPT_TOO_LONG", "OFFLINE_REFUSED"})
    void aCloudThatFailsBeforeTheFirstWordIsReplacedQuietly(Kind failure) {
        var local = new ScriptedModel("ollama:qwen", EXPANSION, SELECTION, says(ANSWER));
        var answer = answer(Role.of(local), Role.of(new ScriptedModel("openai:gpt", fails(failure))), LEAVE);
        assertThat(answer.text()).isEqualTo(ANSWER);
        assertThat(answer.answeredBy()).isEqualTo("ollama:qwen");
        assertThat(step(answer, "answer").degraded()).isEqualTo(failure);
        assertThat(events).noneMatch(Restarted.class::isInstance);
    }

    @Test
    void aCloudThatFailsInMidStreamIsTakenBack() {
        var local = new ScriptedModel("ollama:qwen", EXPANSION, SELECTION, says(ANSWER));
        var cloud = new ScriptedModel("openai:gpt", breaks("연차는 대략 서른", Kind.PROVIDER_GARBLED));
        var answer = answer(Role.of(local), Role.of(cloud), LEAVE);
        assertThat(answer.text()).isEqualTo(ANSWER);
        assertThat(events).containsOnlyOnce(new Restarted(Kind.PROVIDER_GARBLED));
        assertThat(told()).as("what was told after the last restart").isEqualTo(ANSWER);
    }

    @Test
    void whenBothBreakOffTheSentencesAnswer() {
        var local = new ScriptedModel("ollama:qwen", EXPANSION, SELECTION, breaks("아마", Kind.PROVIDER_TIMEOUT));
        var cloud = new ScriptedModel("openai:gpt", breaks("연차는", Kind.PROVIDER_FAILED));
        var answer = answer(Role.of(local), Role.of(cloud), LEAVE);
        assertThat(answer.answeredBy()).isEqualTo("extractive");
        assertThat(answer.text()).startsWith("① 1년간").endsWith("[1]");
        assertThat(told()).isEqualTo(answer.text());
        assertThat(step(answer, "answer").degraded()).isEqualTo(Kind.PROVIDER_FAILED);
        assertThat(events.stream().filter(Restarted.class::isInstance)).hasSize(2);
    }

    @Test
    void anEmptyAnswerIsNone() {
        var local = new ScriptedModel("ollama:qwen", EXPANSION, SELECTION, says(ANSWER));
        var answer = answer(Role.of(local), Role.of(new ScriptedModel("openai:gpt", says(" "))), LEAVE);
        assertThat(answer.answeredBy()).isEqualTo("ollama:qwen");
        assertThat(step(answer, "answer").degraded()).isEqualTo(Kind.PROVIDER_GARBLED);
    }

    @Test
    void aLocalServerThatIsGoneIsNotWaitedForAgain() {
        var local = new ScriptedModel("ollama:qwen", fails(Kind.PROVIDER_TIMEOUT));
        var answer = answer(Role.of(local), Role.vacant(Kind.OFFLINE_REFUSED), LEAVE);
        assertThat(local.prompts()).hasSize(1);
        assertThat(answer.answeredBy()).isEqualTo("extractive");
        assertThat(step(answer, "expand").degraded()).isEqualTo(Kind.PROVIDER_TIMEOUT);
        assertThat(step(answer, "compress").degraded()).isEqualTo(Kind.PROVIDER_TIMEOUT);
    }

    @Test
    void aGarbledHelperCostsOnlyItsStep() {
        var local = new ScriptedModel("ollama:qwen", says("???"), says("no numbers"), says(ANSWER));
        var answer = answer(Role.of(local), Role.vacant(Kind.PROVIDER_KEY_REFUSED), LEAVE);
        assertThat(step(answer, "compress").by()).isEqualTo("extractive");
        assertThat(step(answer, "compress").degraded()).isEqualTo(Kind.PROVIDER_GARBLED);
        assertThat(answer.answeredBy()).isEqualTo("ollama:qwen");
    }

    @Test
    void withoutHitsNoModelIsAsked() {
        var cloud = new ScriptedModel("openai:gpt");
        var answer = answer(Role.of(new ScriptedModel("ollama:qwen", EXPANSION)), Role.of(cloud));
        assertThat(answer.found()).isFalse();
        assertThat(answer.text()).isEqualTo(NotFound.KOREAN);
        assertThat(answer.citations()).isEmpty();
        assertThat(cloud.prompts()).isEmpty();
        assertThat(answer.steps()).extracting(Step::name).containsExactly("expand", "search", "answer", "verify");
    }

    @Test
    void aModelThatFindsNothingSaysSo() {
        var cloud = new ScriptedModel("openai:gpt", says(NotFound.KOREAN));
        var answer = answer(Role.vacant(Kind.HOST_UNREACHABLE), Role.of(cloud), LEAVE);
        assertThat(answer.found()).isFalse();
        assertThat(answer.answeredBy()).isEqualTo("openai:gpt");
    }

    @Test
    void withNoQueriesToAddNothingIsExpanded() {
        var local = new ScriptedModel("ollama:qwen", SELECTION);
        var plan = AnswerPlan.of(Role.of(local), Role.of(new ScriptedModel("openai:gpt", says(ANSWER))), search(LEAVE), 0);
        var answer = new CitedAnswerer(plan).answer(question(QUESTION), events::add);
        assertThat(answer.steps()).extracting(Step::name).containsExactly("search", "compress", "answer", "verify");
        assertThat(searched.getFirst()).hasSize(1);
    }

    @Test
    void aSearchWithoutMeaningIsMarked() {
        AnswerPlan.Search search = (question, queries, limit, degraded) -> {
            degraded.accept(new Problem(Kind.HOST_UNREACHABLE, "embedder"));
            return Texts.hits(LEAVE);
        };
        var none = Role.vacant(Kind.HOST_UNREACHABLE);
        var answer = new CitedAnswerer(AnswerPlan.of(none, none, search, 4)).answer(question(QUESTION), events::add);
        assertThat(step(answer, "search").degraded()).isEqualTo(Kind.HOST_UNREACHABLE);
    }

    @Test
    void aSmallModelIsShownLess() {
        var filler = "연차 휴가에 관한 이 문장은 자리를 차지하기 위해 여기에 있다. ".repeat(12);
        var chunks = new Chunk[10];
        for (int i = 0; i < chunks.length; i++) {
            chunks[i] = Texts.chunk(i, "규정", filler + i);
        }
        var cloud = new ScriptedModel("openai:small", 3_300, says(ANSWER));
        var answer = answer(Role.vacant(Kind.HOST_UNREACHABLE), Role.of(cloud), chunks);
        assertThat(answer.passages().stream().mapToInt(passage -> passage.text().length()).sum()).isLessThan(1_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n"})
    void anEmptyQuestionIsRefused(String text) {
        var plan = AnswerPlan.of(Role.vacant(Kind.HOST_UNREACHABLE), Role.vacant(Kind.OFFLINE_REFUSED), search(LEAVE), 4);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> new CitedAnswerer(plan).answer(question(text), events::add))
                .extracting(Problem::kind)
                .isEqualTo(Kind.QUESTION_EMPTY);
        assertThat(events).isEmpty();
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
        assertThat(events.getLast()).isEqualTo(new AnswerEvent.StepStarted(step));
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
        assertThat(events.stream().filter(Token.class::isInstance)).hasSize(1);
        assertThat(events).noneMatch(Restarted.class::isInstance);
    }

    private void assertCancelled(Role local, Role cloud, Consumer<AnswerEvent> onEvent) {
        var answerer = new CitedAnswerer(AnswerPlan.of(local, cloud, search(LEAVE), 4));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> answerer.answer(question(QUESTION), event -> {
                    events.add(event);
                    onEvent.accept(event);
                }))
                .extracting(Problem::kind)
                .isEqualTo(Kind.CANCELLED);
        assertThat(Thread.interrupted()).as("the interrupt is kept").isTrue();
    }

    private Answer answer(Role local, Role cloud, Chunk... chunks) {
        return new CitedAnswerer(AnswerPlan.of(local, cloud, search(chunks), 4)).answer(question(QUESTION), events::add);
    }

    private AnswerPlan.Search search(Chunk... chunks) {
        return (question, queries, limit, degraded) -> {
            searched.add(queries);
            return Texts.hits(chunks);
        };
    }

    /// What a reader sees in the end: the tokens after the last restart.
    private String told() {
        var told = new StringBuilder();
        for (var event : events) {
            if (event instanceof Restarted) {
                told.setLength(0);
            } else if (event instanceof Token(var text)) {
                told.append(text);
            }
        }
        return told.toString();
    }

    private static Step step(Answer answer, String name) {
        return answer.steps().stream().filter(step -> step.name().equals(name)).findFirst().orElseThrow();
    }
}
