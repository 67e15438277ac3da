package app.munseo.document;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A file of the library as the catalog knows it.
///
/// @param size bytes, and `modified` the file's time, when it was last read: together they tell whether to look again
/// @param sha256 of the bytes read, in hexadecimal
/// @param pages number of pages; `chunks` number of chunks; both 0 when it failed
/// @param failure why it failed; null unless the state is `FAILED`
public record Document(
        DocumentId id,
        Path path,
        String title,
        long size,
        Instant modified,
        String sha256,
        DocumentState state,
        int pages,
        int chunks,
        Problem.@Nullable Kind failure) {}
