package app.munseo.retrieve;

/// What one ranking gave to the fused score of one chunk.
///
/// @param weight the say of the source for the query, 0 to 1
/// @param score what it added; may be below 0, and is 0 where another query's say counted instead
public record Share(Query query, Source source, double weight, double score) {}
