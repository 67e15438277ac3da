package app.munseo.llm;

/// What a text is embedded for; some models want a different prefix for each.
public enum Purpose {
    QUERY,
    DOCUMENT
}
