package app.munseo.desktop.library;

import app.munseo.document.Collection;
import app.munseo.document.Document;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A collection with its documents.
public record Shelf(Collection collection, List<Document> documents) {
    public Shelf {
        documents = List.copyOf(documents);
    }

    /// This shelf with `paths` among its folders.
    Shelf with(List<Path> paths) {
        var folders = new ArrayList<>(collection.folders());
        paths.stream()
                .map(path -> path.toAbsolutePath().normalize())
                .filter(path -> !folders.contains(path))
                .forEach(folders::add);
        return new Shelf(collection.with(folders), documents);
    }

    /// This shelf with `document` in it, in the place of an older version of the same file.
    Shelf with(Document document) {
        var all = new ArrayList<>(documents);
        all.removeIf(other -> other.id().equals(document.id()));
        all.add(document);
        return new Shelf(collection, all);
    }
}
