package app.munseo.document;

import java.nio.file.Path;
import java.util.List;

/// A named set of folders (and single files) of the library.
///
/// @param localOnly whether its text never leaves this machine
public record Collection(String name, List<Path> folders, boolean localOnly) {
    /// Where files go when no collection is named.
    public static final String DEFAULT_NAME = "default";

    public Collection(String name, List<Path> folders) {
        this(name, folders, false);
    }

    public Collection {
        folders = List.copyOf(folders);
    }
}
