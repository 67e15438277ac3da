package app.munseo.document;

import java.nio.file.Path;
import java.util.List;

/// A named set of folders (and single files) of the library.
///
/// @param localOnly whether its text never leaves this machine
/// @param files which files it takes from its folders
public record Collection(String name, List<Path> folders, boolean localOnly, FileFilter files) {
    /// Where files go when no collection is named.
    public static final String DEFAULT_NAME = "default";

    public Collection(String name, List<Path> folders) {
        this(name, folders, false, FileFilter.ALL);
    }

    public Collection {
        folders = List.copyOf(folders);
    }

    /// The same with other folders.
    public Collection with(List<Path> others) {
        return new Collection(name, others, localOnly, files);
    }
}
