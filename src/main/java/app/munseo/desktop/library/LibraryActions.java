package app.munseo.desktop.library;

import app.munseo.document.Collection;
import app.munseo.document.Document;
import app.munseo.document.DocumentId;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// What a person can start from the library pane.
///
/// @param drop indexes paths dropped on a collection
/// @param remove asks, then removes this row
/// @param tag lets the person say their own words on documents
/// @param settings lets the person say how a collection is kept
/// @param askIn restricts questions to a collection
/// @param why tells why a question finds this file, or why not
public record LibraryActions(
        Runnable addFolder,
        Runnable addFiles,
        Runnable newCollection,
        Consumer<Document> open,
        BiConsumer<List<Path>, String> drop,
        Consumer<Removal> remove,
        Consumer<Tagged> tag,
        Consumer<Collection> settings,
        Consumer<String> askIn,
        Consumer<Document> why) {
    /// Documents to be tagged together.
    ///
    /// @param name what a person calls them together
    public record Tagged(String name, List<DocumentId> documents) {
        public Tagged {
            documents = List.copyOf(documents);
        }
    }

    /// What to take out of the library: one folder or file of a collection, or, where `path` is not in it, all of it.
    public record Removal(String collection, List<Path> path, String name) {
        public Removal {
            path = List.copyOf(path);
        }
    }
}
