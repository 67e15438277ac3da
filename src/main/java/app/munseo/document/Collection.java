package app.munseo.document;

import java.nio.file.Path;
import java.util.List;

/// A named set of folders (and single files) of the library.
public record Collection(String name, List<Path> folders) {
    /// Where files go when no collection is named.
    public static final String DEFAULT_NAME = "default";

    public Collection {
        folders = List.copyOf(folders);
    }
}
