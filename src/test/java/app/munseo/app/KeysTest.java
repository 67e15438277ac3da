package app.munseo.app;

import app.munseo.settings.Providers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KeysTest {
    private static final Providers.Server VLLM = new Providers.Server("vllm", "http://10.0.0.5:8000/v1", "VLLM_KEY");

    private static Keys keys(Map<String, String> environment) {
        return new Keys(environment, provider -> provider.equals("mistral") ? "kept" : "");
    }

    @Test
    void keysStandInTheVariablesTheEcosystemUses() {
        var keys = keys(Map.of(
                "OPENAI_API_KEY", " sk-1 ", "ANTHROPIC_API_KEY", "sk-2", "GOOGLE_API_KEY", "g-2", "VLLM_KEY", "v"));

        assertThat(keys.of("openai")).isEqualTo("sk-1");
        assertThat(keys.of("anthropic")).isEqualTo("sk-2");
        assertThat(keys.of("gemini")).isEqualTo("g-2");
        assertThat(keys.of(VLLM)).isEqualTo("v");
        assertThat(keys.of(new Providers.Server("lmstudio", "http://127.0.0.1:1234/v1", null))).isEmpty();
        assertThat(keys.providers()).containsExactly("anthropic", "gemini", "openai");
    }

    @Test
    void googlesOwnVariableComesSecond() {
        assertThat(keys(Map.of("GEMINI_API_KEY", "g-1", "GOOGLE_API_KEY", "g-2")).of("gemini")).isEqualTo("g-1");
    }

    @Test
    void aKeyForTheSessionGoesBeforeTheEnvironmentAndCanBeTakenBack() {
        var keys = keys(Map.of("ANTHROPIC_API_KEY", "sk-2"));
        keys.forSession("anthropic", "sk-3\n");
        keys.forSession("vllm", "v-2");

        assertThat(keys.of("anthropic")).isEqualTo("sk-3");
        assertThat(keys.of(VLLM)).isEqualTo("v-2");
        keys.forSession("anthropic", "");
        assertThat(keys.of("anthropic")).isEqualTo("sk-2");
    }

    @Test
    void saysWhoCanBeAskedButNeverTheKey() {
        var keys = keys(Map.of("ANTHROPIC_API_KEY", "ant-비밀", "VLLM_KEY", "v-secret"));
        var servers = List.of(
                new Providers.Server("lmstudio", "http://127.0.0.1:1234/v1", null),
                new Providers.Server("vllm", "https://models.example/v1", "VLLM_KEY"),
                new Providers.Server("other", "https://other.example/v1", "OTHER_KEY"));

        var providers = keys.of(servers);

        assertThat(providers)
                .containsExactly(
                        new Status.Provider("anthropic", true),
                        new Status.Provider("gemini", false),
                        new Status.Provider("openai", false),
                        new Status.Provider("lmstudio", true),
                        new Status.Provider("vllm", true),
                        new Status.Provider("other", false));
        assertThat(providers.toString()).doesNotContain("비밀", "secret");
    }
}
