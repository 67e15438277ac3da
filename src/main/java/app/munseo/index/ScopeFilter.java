package app.munseo.index;

import app.munseo.document.DocumentId;
import app.munseo.document.Scope;
import java.util.Collection;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/// A scope as a Lucene filter over the field that holds an entry's document.
final class ScopeFilter {
    private ScopeFilter() {}

    static Query of(String field, Scope.Documents scope) {
        return of(field, scope.ids());
    }

    static Query of(String field, Collection<DocumentId> ids) {
        return new TermInSetQuery(field, ids.stream().map(id -> new BytesRef(id.value())).toList());
    }
}
