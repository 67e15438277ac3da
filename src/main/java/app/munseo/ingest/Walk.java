package app.munseo.ingest;

import java.nio.file.Path;
import java.util.List;

/// What walking the named paths found.
///
/// @param roots the named paths that are there
/// @param files in a stable order, each once
/// @param failures paths that could not be looked at
/// @param closed folders that could not be read: what lies below them is unknown, not gone
record Walk(List<Path> roots, List<Path> files, List<Failure> failures, List<Path> closed) {
    Walk {
        roots = List.copyOf(roots);
        files = List.copyOf(files);
        failures = List.copyOf(failures);
        closed = List.copyOf(closed);
    }

    /// Whether the walk could not tell if `file` is still there.
    boolean isUnsure(Path file) {
        return closed.stream().anyMatch(file::startsWith);
    }
}
