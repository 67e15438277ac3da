package app.munseo.retrieve;

/// Which retrievers a search asks.
public enum SearchMode {
    HYBRID,
    BM25,
    DENSE
}
