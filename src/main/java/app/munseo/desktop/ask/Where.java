package app.munseo.desktop.ask;

/// Where a question looks for its answer.
///
/// @param collection its name; empty for the whole library
public record Where(String collection) {
    static final Where EVERYWHERE = new Where("");
}
