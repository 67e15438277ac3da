package app.munseo.llm;

import app.munseo.document.Origins;

/// What a model is asked: the unchanging part first, so that a provider's prompt cache can serve it.
///
/// @param system instructions that stay the same from question to question
/// @param user the changing part
/// @param schema a JSON schema the completion must follow; empty for free text
/// @param maxOutputTokens upper bound of the completion
/// @param origins what of documents stands in it or behind it
public record Prompt(
        String system, String user, String schema, int maxOutputTokens, Generation generation, Origins origins) {
    public Prompt(String system, String user, String schema, int maxOutputTokens, Origins origins) {
        this(system, user, schema, maxOutputTokens, Generation.EXACT, origins);
    }

    /// A prompt for free text about no document.
    public static Prompt text(String system, String user, int maxOutputTokens) {
        return new Prompt(system, user, "", maxOutputTokens, Origins.NONE);
    }
}
