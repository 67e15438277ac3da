package app.munseo.retrieve;

import app.munseo.document.Scope;
import java.util.List;

/// Ranks chunks for each of several queries.
public interface Retriever {
    /// One ranking of at most `limit` chunks for each query, in the order of `queries`.
    List<Ranking> retrieve(List<Query> queries, Scope scope, int limit);
}
