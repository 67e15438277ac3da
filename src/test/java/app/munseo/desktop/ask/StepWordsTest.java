package app.munseo.desktop.ask;

import app.munseo.answer.Step;
import app.munseo.app.Messages;
import app.munseo.document.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StepWordsTest {
    private final StepWords english = new StepWords(new Messages("en"));
    private final StepWords korean = new StepWords(new Messages("ko"));

    @Test
    void whoRanAStepIsNamedForAPerson() {
        assertThat(english.who("openai:gpt-4.1-mini")).isEqualTo("OpenAI gpt-4.1-mini");
        assertThat(english.who("ollama:exaone3.5:7.8b")).isEqualTo("Ollama exaone3.5:7.8b");
        assertThat(english.who("local")).isEqualTo("this computer");
        assertThat(korean.who("extractive")).isEqualTo("모델 없이");
    }

    @Test
    void timesAreReadable() {
        assertThat(english.took(42)).isEqualTo("42 ms");
        assertThat(korean.took(1260)).isEqualTo("1.3초");
    }

    @Test
    void stepsLostForOneReasonAreSaidTogether() {
        var lost = english.degraded(List.of(
                new Step("expand", "local", 1, Problem.Kind.HOST_UNREACHABLE),
                new Step("compress", "extractive", 1, Problem.Kind.HOST_UNREACHABLE),
                new Step("search", "local", 1, null)));
        assertThat(lost)
                .containsExactly("The question was searched for only as you put it. The sentences were chosen without a"
                        + " model. Ollama cannot be reached. Check that it is running and the address is right.");
    }

    @Test
    void anAnswerTakenOverByTheLocalModelNamesWhoFailed() {
        var answer = new Step("answer", "ollama:qwen3:8b", 1, Problem.Kind.PROVIDER_KEY_REFUSED);
        assertThat(english.degraded(List.of(answer)))
                .singleElement()
                .asString()
                .startsWith("The local model wrote")
                .contains("OpenAI has no key, or refused it");
    }
}
