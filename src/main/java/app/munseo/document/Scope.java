package app.munseo.document;

import java.util.Set;

/// What a question may be answered from.
public sealed interface Scope {
    /// The whole library.
    record Everything() implements Scope {}

    /// Only these documents.
    record Documents(Set<DocumentId> ids) implements Scope {
        public Documents {
            ids = Set.copyOf(ids);
        }
    }

    /// The whole library.
    static Scope everything() {
        return new Everything();
    }
}
