package app.munseo.desktop.library;

import app.munseo.document.DocumentId;
import java.util.List;
import java.util.Map;

/// What the library holds.
///
/// @param tags the person's words on documents
public record Holdings(List<Shelf> shelves, Map<DocumentId, List<String>> tags) {
    public Holdings {
        shelves = List.copyOf(shelves);
        tags = Map.copyOf(tags);
    }
}
