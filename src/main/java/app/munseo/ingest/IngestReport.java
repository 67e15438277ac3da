package app.munseo.ingest;

import app.munseo.document.Problem;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The outcome of one ingestion.
///
/// @param files files seen; `indexed` read anew; `unchanged` left alone; `removed` gone from disk
/// @param chunks chunks of the files read anew
/// @param withoutVectors why some documents still await their vectors; null when all have them
public record IngestReport(
        int files,
        int indexed,
        int unchanged,
        int removed,
        List<Failure> failed,
        int chunks,
        Duration took,
        @Nullable Problem withoutVectors) {
    public IngestReport {
        failed = List.copyOf(failed);
    }

    /// Whether nothing was there to do.
    public boolean isIdle() {
        return indexed == 0 && removed == 0 && failed.isEmpty() && withoutVectors == null;
    }
}
