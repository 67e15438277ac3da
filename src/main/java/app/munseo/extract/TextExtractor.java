package app.munseo.extract;

import app.munseo.document.DocumentText;
import java.nio.file.Path;

/// Reads one file format. Safe for use by several threads.
public interface TextExtractor {
    /// Whether this file's name says it is of this format.
    boolean accepts(Path file);

    /// The text of `file`. Blocks; an interrupt ends it.
    ///
    /// @throws app.munseo.document.Problem `FILE_MISSING`, `FILE_UNREADABLE`, `FILE_TOO_LARGE`, `FILE_ENCRYPTED`,
    ///     `FILE_BROKEN`, `FILE_NO_TEXT` (nothing usable in it), `FILE_TIMEOUT`, `CANCELLED`
    DocumentText extract(Path file);

    /// Refuses a file for its size alone, without a look into it.
    ///
    /// @throws app.munseo.document.Problem `FILE_TOO_LARGE`, `FILE_UNREADABLE`
    default void admit(Path file) {}

    /// What bounds the reading now, in words. Under the same words a file that met a bound meets it again.
    default String bounds() {
        return "";
    }
}
