package app.munseo.llm;

/// Tokens of one or more completions as the provider counted them; `cached` are the input tokens served from its cache.
public record Usage(int input, int cached, int output) {
    public static final Usage NONE = new Usage(0, 0, 0);
}
