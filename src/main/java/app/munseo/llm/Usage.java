package app.munseo.llm;

/// Tokens of one or more completions as the provider counted them.
///
/// @param input all input tokens; `cached` of them were read from the provider's cache, `written` were stored there,
///     where the provider tells (Anthropic does)
/// @param output what was written, thinking included
public record Usage(int input, int cached, int written, int output) {
    public static final Usage NONE = new Usage(0, 0, 0);

    /// Of a provider that does not tell what it stored.
    public Usage(int input, int cached, int output) {
        this(input, cached, 0, output);
    }

    /// Input tokens that were neither read from the cache nor stored there.
    public int fresh() {
        return Math.max(0, input - cached - written);
    }
}
