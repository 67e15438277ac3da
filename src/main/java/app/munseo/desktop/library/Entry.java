package app.munseo.desktop.library;

import app.munseo.document.Collection;
import app.munseo.document.Document;
import app.munseo.document.DocumentState;
import java.nio.file.Path;
import java.util.List;

/// A row of the library tree. `key` tells rows apart and stays the same when their content changes.
sealed interface Entry {
    String key();

    String name();

    /// The collection the row belongs to.
    String collection();

    List<Entry> children();

    /// A collection.
    record Root(Collection marks, List<Entry> children) implements Entry {
        public Root {
            children = List.copyOf(children);
        }

        @Override
        public String name() {
            return marks.name();
        }

        @Override
        public String key() {
            return name();
        }

        @Override
        public String collection() {
            return name();
        }
    }

    /// A folder; `added` when the person added it, false for the folders in it.
    record Folder(String collection, Path path, String name, boolean added, List<Entry> children) implements Entry {
        public Folder {
            children = List.copyOf(children);
        }

        @Override
        public String key() {
            return collection + ":" + path;
        }
    }

    /// A file; `added` when the person added it by itself.
    ///
    /// @param tags the person's words on it
    /// @param order what it is listed by: that is shown of it
    record File(String collection, Document document, boolean added, List<String> tags, Listing.Order order)
            implements Entry {
        public File {
            tags = List.copyOf(tags);
        }

        @Override
        public String key() {
            return collection + ":" + document.path();
        }

        @Override
        public String name() {
            return String.valueOf(document.path().getFileName());
        }

        @Override
        public List<Entry> children() {
            return List.of();
        }
    }

    /// The documents of this row and below it.
    default List<Document> documents() {
        return this instanceof File file
                ? List.of(file.document())
                : children().stream().flatMap(child -> child.documents().stream()).toList();
    }

    /// Files below this row.
    default int files() {
        return this instanceof File ? 1 : children().stream().mapToInt(Entry::files).sum();
    }

    /// Files below this row that could not be read.
    default int failed() {
        return this instanceof File file
                ? file.document().state() == DocumentState.FAILED ? 1 : 0
                : children().stream().mapToInt(Entry::failed).sum();
    }
}
