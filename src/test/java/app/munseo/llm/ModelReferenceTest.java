package app.munseo.llm;

import app.munseo.document.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ModelReferenceTest {
    @Test
    void theModelsOwnNameMayHoldColons() {
        var reference = ModelReference.parse("ollama:hf.co/some/exaone:Q4_K_M");

        assertThat(reference.provider()).isEqualTo("ollama");
        assertThat(reference.model()).isEqualTo("hf.co/some/exaone:Q4_K_M");
        assertThat(reference).hasToString("ollama:hf.co/some/exaone:Q4_K_M");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gpt-4.1-mini", ":model", "openai:", "openai: ", "OpenAI:gpt", "두 단어:model"})
    void whatIsNoReferenceIsRefused(String text) {
        assertThatThrownBy(() -> ModelReference.parse(text))
                .isInstanceOfSatisfying(Problem.class, e ->
                        assertThat(e.kind()).isEqualTo(Problem.Kind.SETTINGS_INVALID));
    }
}
