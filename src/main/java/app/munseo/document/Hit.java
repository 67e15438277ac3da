package app.munseo.document;

/// A chunk with a score from a ranking; scores compare only within one ranking, higher is better.
public record Hit(Chunk chunk, double score) {}
