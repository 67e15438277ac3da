package app.munseo.desktop.library;

import app.munseo.document.Problem;
import app.munseo.ingest.IngestEvent;
import app.munseo.ingest.IngestReport;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How far the indexing of what was dropped has come.
///
/// @param done of `total`: files while reading, chunks while embedding and replacing
/// @param file the file being read; empty in other phases
/// @param failed files that could not be read in this run
/// @param waiting further drops that wait for their turn
/// @param left how much longer this phase takes; null while there is nothing to go by
/// @param report the outcome once it is `DONE`
/// @param problem why it `FAILED`
public record IndexState(
        Phase phase,
        int done,
        int total,
        String file,
        int failed,
        int waiting,
        @Nullable Duration left,
        @Nullable IngestReport report,
        @Nullable Problem problem) {
    /// Where an indexing run stands.
    public enum Phase {
        IDLE,
        SCANNING,
        READING,
        EMBEDDING,
        REPLACING,
        DONE,
        PAUSED,
        CANCELLED,
        FAILED
    }

    static final IndexState IDLE = new IndexState(Phase.IDLE, 0, 0, "", 0, 0, null, null, null);

    /// Whether work is under way.
    public boolean busy() {
        return switch (phase) {
            case SCANNING, READING, EMBEDDING, REPLACING -> true;
            case IDLE, DONE, PAUSED, CANCELLED, FAILED -> false;
        };
    }

    /// Share done, 0 to 1; negative while it cannot be known.
    public double progress() {
        return total == 0 ? -1 : (double) done / total;
    }

    /// The same in whole percent, rounded down; 0 while it cannot be known.
    public int percent() {
        return (int) Math.floor(100 * Math.max(0, progress()));
    }

    IndexState started(int waitingRuns) {
        return new IndexState(Phase.SCANNING, 0, 0, "", 0, waitingRuns, null, null, null);
    }

    IndexState waiting(int waitingRuns) {
        return new IndexState(phase, done, total, file, failed, waitingRuns, left, report, problem);
    }

    IndexState left(@Nullable Duration time) {
        return new IndexState(phase, done, total, file, failed, waiting, time, report, problem);
    }

    IndexState after(IngestEvent event) {
        return switch (event) {
            case IngestEvent.Scanned(int files) -> at(Phase.READING, 0, files, "");
            case IngestEvent.Reading(Path path, int before, int all) -> at(Phase.READING, before, all, name(path));
            case IngestEvent.Failed _ ->
                new IndexState(phase, done, total, file, failed + 1, waiting, left, null, null);
            case IngestEvent.Embedding(int embedded, int all) -> at(Phase.EMBEDDING, embedded, all, "");
            case IngestEvent.Replacing(_, int replaced, int all) -> at(Phase.REPLACING, replaced, all, "");
            case IngestEvent.Indexed _, IngestEvent.Removed _, IngestEvent.WithoutVectors _ -> this;
        };
    }

    private IndexState at(Phase next, int nowDone, int nowTotal, String nowFile) {
        return new IndexState(next, nowDone, nowTotal, nowFile, failed, waiting, null, null, null);
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    IndexState finished(IngestReport outcome) {
        return new IndexState(Phase.DONE, 0, 0, "", outcome.failed().size(), waiting, null, outcome, null);
    }

    /// What was told to stop and goes on: later, where `waits`, or at once.
    IndexState paused(boolean waits) {
        return waits ? new IndexState(Phase.PAUSED, 0, 0, "", failed, waiting, null, null, null) : IDLE;
    }

    IndexState stopped(Problem why) {
        var end = why.kind() == Problem.Kind.CANCELLED ? Phase.CANCELLED : Phase.FAILED;
        return new IndexState(end, 0, 0, "", failed, waiting, null, null, why);
    }
}
