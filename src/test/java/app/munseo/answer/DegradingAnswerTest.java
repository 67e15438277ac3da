package app.munseo.answer;

import app.munseo.answer.AnswerEvent.Restarted;
import app.munseo.answer.AnswerPlan.Role;
import app.munseo.document.Problem;
import app.munseo.document.Problem.Kind;
import app.munseo.llm.Usage;
import app.munseo.testing.ScriptedModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static app.munseo.answer.Asking.ANSWER;
import static app.munseo.answer.Asking.EXPANSION;
import static app.munseo.answer.Asking.QUESTION;
import static app.munseo.answer.Asking.SELECTION;
import static app.munseo.answer.Asking.step;
import static app.munseo.answer.Texts.LEAVE;
import static app.munseo.answer.Texts.WARRANTY;
import static app.munseo.answer.Texts.question;
import static app.munseo.testing.ScriptedModel.breaks;
import static app.munseo.testing.ScriptedModel.fails;
import static app.munseo.testing.ScriptedModel.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/// What becomes of an answer when a model is missing or fails.
class DegradingAnswerTest {
    private final Asking asking = new Asking();

    @ParameterizedTest
    @EnumSource(value = Kind.class, names = {"OFFLINE_REFUSED", "PROVIDER_KEY_REFUSED"})
    void withoutTheCloudTheLocalModelAnswersAndSaysWhy(Kind reason) {
        var local = new ScriptedModel("ollama:qwen", EXPANSION, SELECTION, says(ANSWER));
        var answer = asking.answer(Role.of(local), Role.vacant(reason), LEAVE);
        assertThat(answer.answeredBy()).isEqualTo("ollama:qwen");
        assertThat(step(answer, "answer").degraded()).isEqualTo(reason);
    }

    @Test
    void withoutAnyModelTheBestSentencesAreTheAnswer() {
        var local = Role.vacant(Kind.HOST_UNREACHABLE);
        var answer = asking.answer(local, Role.vacant(Kind.PROVIDER_KEY_REFUSED), WARRANTY, LEAVE);
        assertThat(answer.answeredBy()).isEqualTo("extractive");
        assertThat(answer.text()).startsWith("① 1년간 80퍼센트 이상 출근한 직원에게 15일의 연차 휴가를 준다. [2]");
        assertThat(answer.citations()).isNotEmpty().extracting(Citation::support).containsOnly(Support.SUPPORTED);
        assertThat(answer.usage()).isEqualTo(Usage.NONE);
        assertThat(asking.told()).isEqualTo(answer.text());
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
        var answer = asking.answer(Role.of(local), Role.of(new ScriptedModel("openai:gpt", fails(failure))), LEAVE);
        assertThat(answer.text()).isEqualTo(ANSWER);
        assertThat(answer.answeredBy()).isEqualTo("ollama:qwen");
        assertThat(step(answer, "answer").degraded()).isEqualTo(failure);
        assertThat(asking.events).noneMatch(Restarted.class::isInstance);
    }

    @Test
    void aCloudThatFailsInMidStreamIsTakenBack() {
        var local = new ScriptedModel("ollama:qwen", EXPANSION, SELECTION, says(ANSWER));
        var cloud = new ScriptedModel("openai:gpt", breaks("연차는 대략 서른", Kind.PROVIDER_GARBLED));
        var answer = asking.answer(Role.of(local), Role.of(cloud), LEAVE);
        assertThat(answer.text()).isEqualTo(ANSWER);
        assertThat(asking.events).containsOnlyOnce(new Restarted(Kind.PROVIDER_GARBLED));
        assertThat(asking.told()).as("what was told after the last restart").isEqualTo(ANSWER);
    }

    @Test
    void whenBothBreakOffTheSentencesAnswer() {
        var local = new ScriptedModel("ollama:qwen", EXPANSION, SELECTION, breaks("아마", Kind.PROVIDER_TIMEOUT));
        var cloud = new ScriptedModel("openai:gpt", breaks("연차는", Kind.PROVIDER_FAILED));
        var answer = asking.answer(Role.of(local), Role.of(cloud), LEAVE);
        assertThat(answer.answeredBy()).isEqualTo("extractive");
        assertThat(answer.text()).startsWith("① 1년간").endsWith("[1]");
        assertThat(asking.told()).isEqualTo(answer.text());
        assertThat(step(answer, "answer").degraded()).isEqualTo(Kind.PROVIDER_FAILED);
        assertThat(asking.events.stream().filter(Restarted.class::isInstance)).hasSize(2);
    }

    @Test
    void anEmptyAnswerIsNone() {
        var local = new ScriptedModel("ollama:qwen", EXPANSION, SELECTION, says(ANSWER));
        var answer = asking.answer(Role.of(local), Role.of(new ScriptedModel("openai:gpt", says(" "))), LEAVE);
        assertThat(answer.answeredBy()).isEqualTo("ollama:qwen");
        assertThat(step(answer, "answer").degraded()).isEqualTo(Kind.PROVIDER_GARBLED);
    }

    @Test
    void aLocalServerThatIsGoneIsNotWaitedForAgain() {
        var local = new ScriptedModel("ollama:qwen", fails(Kind.PROVIDER_TIMEOUT));
        var answer = asking.answer(Role.of(local), Role.vacant(Kind.OFFLINE_REFUSED), LEAVE);
        assertThat(local.prompts()).hasSize(1);
        assertThat(answer.answeredBy()).isEqualTo("extractive");
        assertThat(step(answer, "expand").degraded()).isEqualTo(Kind.PROVIDER_TIMEOUT);
        assertThat(step(answer, "compress").degraded()).isEqualTo(Kind.PROVIDER_TIMEOUT);
    }

    @Test
    void aGarbledHelperCostsOnlyItsStep() {
        var local = new ScriptedModel("ollama:qwen", says("???"), says("no numbers"), says(ANSWER));
        var answer = asking.answer(Role.of(local), Role.vacant(Kind.PROVIDER_KEY_REFUSED), LEAVE);
        assertThat(step(answer, "compress").by()).isEqualTo("extractive");
        assertThat(step(answer, "compress").degraded()).isEqualTo(Kind.PROVIDER_GARBLED);
        assertThat(answer.answeredBy()).isEqualTo("ollama:qwen");
    }

    @Test
    void aSearchWithoutMeaningIsMarked() {
        AnswerPlan.Search search = (question, queries, limit, degraded) -> {
            degraded.accept(new Problem(Kind.HOST_UNREACHABLE, "embedder"));
            return Texts.hits(LEAVE);
        };
        var none = Role.vacant(Kind.HOST_UNREACHABLE);
        var plan = AnswerPlan.of(none, none, search, 4);
        var answer = new CitedAnswerer(plan).answer(question(QUESTION), asking.events::add);
        assertThat(step(answer, "search").degraded()).isEqualTo(Kind.HOST_UNREACHABLE);
    }
}
