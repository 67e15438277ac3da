package app.munseo.app;

import app.munseo.catalog.LocalOnly;
import app.munseo.document.DocumentId;
import app.munseo.net.Confinement;

/// The local-only collections, as the door asks for them.
record Confined(LocalOnly collections) implements Confinement {
    @Override
    public boolean any() {
        return collections.any();
    }

    @Override
    public boolean holds(DocumentId document) {
        return collections.holds(document);
    }
}
