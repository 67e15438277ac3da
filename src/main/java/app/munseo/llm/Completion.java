package app.munseo.llm;

/// A finished completion: its whole text, what it used, and whether the model stopped by itself (`false`: cut at the
/// output limit).
public record Completion(String text, Usage usage, boolean complete) {}
