package app.munseo.document;

import java.util.List;
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

    /// Only the chunks in `within` in whose text, heading or title all of these phrases stand, and none of what they
    /// must be `without`.
    record Holding(Scope within, List<String> phrases, List<String> without) implements Scope {
        public Holding {
            phrases = List.copyOf(phrases);
            without = List.copyOf(without);
            if (within instanceof Holding) {
                throw new IllegalArgumentException("conditions upon conditions: " + within);
            }
        }
    }

    /// The whole library.
    static Scope everything() {
        return new Everything();
    }
}
