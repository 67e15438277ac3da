package app.munseo.app;

import app.munseo.llm.OllamaAddresses;
import app.munseo.settings.Settings;
import java.util.Map;

/// What the environment says goes before the settings file, in the variables the ecosystem uses.
final class Environment {
    private Environment() {}

    static Settings apply(Map<String, String> environment, Settings settings) {
        var models = settings.models();
        var ollama = environment.getOrDefault("OLLAMA_HOST", "");
        var openAi = environment.getOrDefault("OPENAI_BASE_URL", "");
        return settings.withModels(new Settings.Models(
                ollama.isBlank()
                        ? models.ollamaHosts()
                        : OllamaAddresses.parse(ollama).stream().map(Object::toString).toList(),
                models.ollamaModel(),
                openAi.isBlank() ? models.openAiBaseUrl() : openAi,
                models.openAiModel(),
                models.embedder()));
    }
}
