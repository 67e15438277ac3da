package app.munseo.llm;

import org.jspecify.annotations.Nullable;

/// How a model chooses its words. What is null is left to the model; what a provider or model does not have is left out.
///
/// @param temperature 0 for always the likeliest word, up to 2
/// @param topP only the likeliest words that together have this share, above 0 up to 1
/// @param topK only so many of the likeliest words, from 1
/// @param presencePenalty against words that have been written at all, -2 to 2; `frequencyPenalty` against frequent ones
public record Generation(
        @Nullable Double temperature,
        @Nullable Double topP,
        @Nullable Integer topK,
        @Nullable Double presencePenalty,
        @Nullable Double frequencyPenalty) {
    /// As exact as the model can be.
    public static final Generation EXACT = new Generation(0.0, null, null, null, null);
}
