package app.munseo.llm;

import app.munseo.net.RequestPurpose;
import app.munseo.testing.FakeOpenAi;
import app.munseo.testing.FakeProvider;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// A server that speaks like OpenAI: llama.cpp, LM Studio, vLLM.
class CompatibleServerTest extends LanguageModelContract {
    private final FakeOpenAi fake = FakeOpenAi.startCompatible();

    @Override
    FakeProvider fake() {
        return fake;
    }

    @Override
    LanguageModel model() {
        return new OpenAiModels(access("lmstudio", fake.base(), "")).chat("o3-like-name", RequestPurpose.ANSWER);
    }

    @Test
    void isCalledByItsOwnNameAndNeedsNoKey() {
        assertThat(model().name()).isEqualTo("lmstudio:o3-like-name");
        model().generate(PROMPT, _ -> {});
        assertThat(fake.received().getFirst().headers()).doesNotContainKey("authorization");
    }

    @Test
    void worksOfflineOnThisMachine() {
        offline.set(true);

        assertThat(model().generate(PROMPT, _ -> {}).text()).isNotEmpty();
    }

    @Test
    void isNotTrustedWithMoreThanMostServersHold() {
        assertThat(model().contextWindow()).isEqualTo(8_192);
    }
}
