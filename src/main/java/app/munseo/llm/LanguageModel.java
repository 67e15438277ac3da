package app.munseo.llm;

import java.util.function.Consumer;

/// A model that writes text. Safe for use by several threads.
public interface LanguageModel {
    /// Who answers, provider first: `openai:MODEL`, `ollama:MODEL`, as [ModelReference] reads it.
    String name();

    /// Whether what it is asked leaves this machine.
    default boolean leaves() {
        return true;
    }

    /// Tokens the model reads and writes in one call.
    int contextWindow();

    /// The most tokens an answer to `prompt` can have, what the model thinks included.
    default int mostOutput(Prompt prompt) {
        return prompt.maxOutputTokens();
    }

    /// Writes a completion, handing each piece of text to `tokens` as it arrives, on the calling thread. Blocks; an
    /// interrupt closes the connection and throws.
    ///
    /// @throws app.munseo.document.Problem `HOST_UNREACHABLE`, `PROVIDER_KEY_REFUSED`, `PROVIDER_BUSY`,
    ///     `PROVIDER_FAILED`, `PROVIDER_TIMEOUT`, `PROVIDER_GARBLED` (also a stream that ends before its end mark),
    ///     `MODEL_MISSING`, `PROMPT_TOO_LONG`, `OFFLINE_REFUSED`, `CANCELLED`
    Completion generate(Prompt prompt, Consumer<? super String> tokens);
}
