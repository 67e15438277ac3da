package app.munseo.answer;

import app.munseo.document.DocumentId;

/// A question that a document should answer.
///
/// @param document the one it was made from
public record Suggestion(String question, DocumentId document) {}
