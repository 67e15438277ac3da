package app.munseo.llm;

/// What a model is asked: the unchanging part first, so that a provider's prompt cache can serve it.
///
/// @param system instructions that stay the same from question to question
/// @param user the changing part
/// @param schema a JSON schema the completion must follow; empty for free text
/// @param maxOutputTokens upper bound of the completion
public record Prompt(String system, String user, String schema, int maxOutputTokens, Generation generation) {
    public Prompt(String system, String user, String schema, int maxOutputTokens) {
        this(system, user, schema, maxOutputTokens, Generation.EXACT);
    }

    /// A prompt for free text.
    public static Prompt text(String system, String user, int maxOutputTokens) {
        return new Prompt(system, user, "", maxOutputTokens);
    }
}
