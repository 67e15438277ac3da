package app.munseo.document;

/// What one part of a query gave to a chunk's BM25 score.
///
/// @param field where it stands: `text`, `exact`, `title`, another field of the index, or `near` for words that stand
///     near each other in the text
/// @param terms the term as the index has it; several, separated by blanks, where they count together
/// @param score what it added
public record WordMatch(String field, String terms, double score) {}
