package app.munseo.desktop.shell;

import app.munseo.desktop.library.LibraryState;
import app.munseo.document.Document;
import app.munseo.document.DocumentId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds documents of the library by their identity: an answer names dozens of them, a library has many thousands.
final class Shelved {
    private LibraryState library;
    private @Nullable Map<DocumentId, Document> documents;

    Shelved(LibraryState library) {
        this.library = library;
    }

    void show(LibraryState now) {
        library = now;
        documents = null;
    }

    Optional<Document> document(DocumentId id) {
        var all = documents;
        if (all == null) {
            all = library.all().collect(Collectors.toMap(Document::id, document -> document, (one, _) -> one));
            documents = all;
        }
        return Optional.ofNullable(all.get(id));
    }
}
