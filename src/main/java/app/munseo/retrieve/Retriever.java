package app.munseo.retrieve;

import app.munseo.document.Hit;
import app.munseo.document.Scope;
import java.util.List;

/// Ranks chunks for one query, best first, ties in order of chunk identity.
public interface Retriever {
    List<Hit> retrieve(Query query, Scope scope, int limit);
}
