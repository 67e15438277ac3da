package app.munseo.net;

import app.munseo.document.DocumentId;
import app.munseo.document.Origins;

/// Which documents' text must not leave this machine.
public interface Confinement {
    /// No document's.
    Confinement NONE = new Confinement() {
        @Override
        public boolean any() {
            return false;
        }

        @Override
        public boolean holds(DocumentId document) {
            return false;
        }
    };

    /// Whether there is such a document.
    boolean any();

    /// Whether it is one.
    boolean holds(DocumentId document);

    /// Whether a text made from this may leave. One of which nothing is known may not where there is anything to hold.
    default boolean frees(Origins origins) {
        return origins.known() ? origins.documents().stream().noneMatch(this::holds) : !any();
    }
}
