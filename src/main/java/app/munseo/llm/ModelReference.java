package app.munseo.llm;

import app.munseo.document.Problem;

/// A model by its full name, provider first: `openai:gpt-4.1-mini`, `ollama:qwen3:8b`, `lmstudio:my-model`.
public record ModelReference(String provider, String model) {
    public ModelReference {
        if (!provider.matches("[a-z0-9][a-z0-9_-]*") || model.isBlank()) {
            throw new Problem(Problem.Kind.SETTINGS_INVALID, "no model of the form provider:model: " + provider + ":" + model);
        }
    }

    /// Reads `provider:model`; the model's own name may hold further colons.
    ///
    /// @throws Problem `SETTINGS_INVALID` for anything else
    public static ModelReference parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new Problem(Problem.Kind.SETTINGS_INVALID, "no model of the form provider:model: " + text);
        }
        return new ModelReference(text.substring(0, colon).strip(), text.substring(colon + 1).strip());
    }

    @Override
    public String toString() {
        return provider + ":" + model;
    }
}
