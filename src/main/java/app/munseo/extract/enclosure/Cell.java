package app.munseo.extract.enclosure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A started process and the folders whose files it may read.
///
/// @param readable empty where reading is not bounded
public record Cell(Process process, List<Folder> readable) {
    /// A folder as it was when the process started. One put in its place later is another to the kernel.
    ///
    /// @param path without links
    /// @param key what tells it from others; null where the file system has no such thing
    record Folder(Path path, @Nullable Object key) {
        static Optional<Folder> of(Path path) {
            try {
                var real = path.toRealPath();
                return Optional.of(new Folder(real, Files.readAttributes(real, BasicFileAttributes.class).fileKey()));
            } catch (IOException _) {
                return Optional.empty();
            }
        }

        boolean holds(Path real) {
            return real.startsWith(path) && of(path).filter(now -> Objects.equals(now.key(), key)).isPresent();
        }
    }

    public Cell {
        readable = List.copyOf(readable);
    }

    /// Whether the process may read `file`.
    public boolean reaches(Path file) {
        return readable.isEmpty() || readable.stream().anyMatch(folder -> folder.holds(real(file)));
    }

    /// The kernel asks where a file is, and not by which link it was come to.
    static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException _) {
            return file.toAbsolutePath().normalize();
        }
    }
}
