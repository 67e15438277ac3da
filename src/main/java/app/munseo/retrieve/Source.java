package app.munseo.retrieve;

/// What a ranking goes by.
public enum Source {
    /// The words of the query (BM25).
    WORDS,
    /// Its meaning (cosine of vectors).
    MEANING
}
