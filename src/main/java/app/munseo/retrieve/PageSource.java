package app.munseo.retrieve;

import app.munseo.document.DocumentId;
import app.munseo.document.Page;
import java.util.Optional;

/// Where the pages behind the chunks come from: the catalog.
public interface PageSource {
    /// A page by its number, counted from 1; empty where it is no longer there.
    Optional<Page> page(DocumentId document, int number);
}
