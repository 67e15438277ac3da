package app.munseo.document;

/// A stretch of a document that a text holds or was made from.
public record Origin(DocumentId document, Location location) {}
