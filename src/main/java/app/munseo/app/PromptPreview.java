package app.munseo.app;

import app.munseo.answer.Passage;
import app.munseo.llm.Prompt;
import java.util.List;
import java.util.OptionalDouble;

/// A prompt as it would be sent.
///
/// @param to the model, `PROVIDER:MODEL`
/// @param leaves whether it would leave this machine
/// @param mostUsd the most the answer could cost in US dollars; empty where the price is not known
public record PromptPreview(String to, boolean leaves, Prompt prompt, List<Passage> passages, OptionalDouble mostUsd) {
    public PromptPreview {
        passages = List.copyOf(passages);
    }
}
