package app.munseo.index;

import app.munseo.document.ChunkId;

/// A chunk's place in one ranking of the index: BM25 score or cosine; higher is better, ties stand in order of
/// identity.
public record ScoredChunk(ChunkId id, double score) {}
