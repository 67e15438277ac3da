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

    /// The same, with what a library holds already in the place of what equals it: what is the same object need not be
    /// compared file by file again, which for ten thousand files would hold up the window with every key.
    Holdings over(LibraryState before) {
        return new Holdings(
                shelves.equals(before.shelves()) ? before.shelves() : shelves,
                tags.equals(before.tags()) ? before.tags() : tags);
    }
}
