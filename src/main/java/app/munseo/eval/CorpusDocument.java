package app.munseo.eval;

/// A document of a dataset; `title` may be empty.
public record CorpusDocument(String id, String title, String text) {}
