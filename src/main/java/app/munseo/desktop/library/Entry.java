package app.munseo.desktop.library;

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
    record Root(String name, List<Entry> children) implements Entry {
        public Root {
            children = List.copyOf(children);
        }

        @Override
        public String key() {
            return name;
        }

        @Override
        public String collection() {
            return name;
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
    record File(String collection, Document document, boolean added) implements Entry {
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
