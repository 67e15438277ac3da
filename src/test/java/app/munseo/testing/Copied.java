package app.munseo.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Data folders made once and copied for each test: what embedding costs is paid once.
public final class Copied {
    private Copied() {}

    /// Copies a folder that nobody changes meanwhile, with all below it.
    ///
    /// @return the copy, `to`
    public static Path folder(Path from, Path to) {
        try (var paths = Files.walk(from)) {
            for (var path : paths.toList()) {
                Files.copy(path, to.resolve(from.relativize(path)));
            }
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
