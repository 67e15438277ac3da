package app.munseo.ingest;

import java.time.Duration;
import java.util.List;

/// The outcome of one ingestion.
///
/// @param files files seen; `indexed` read anew; `unchanged` left alone; `removed` gone from disk
/// @param chunks chunks of the files read anew
public record IngestReport(
        int files, int indexed, int unchanged, int removed, List<Failure> failed, int chunks, Duration took) {
    public IngestReport {
        failed = List.copyOf(failed);
    }
}
