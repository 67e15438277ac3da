package app.munseo.document;

import java.nio.file.Path;

/// A stretch of a document that a person wants shown to every answer of a thread.
///
/// @param path where the document was when it was pinned
/// @param location where `text` stood then
public record Pin(long id, DocumentId document, Path path, Location location, String text) {}
