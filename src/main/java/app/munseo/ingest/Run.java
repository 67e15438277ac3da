package app.munseo.ingest;

import app.munseo.document.Document;
import app.munseo.document.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One ingestion under way: tells the listener, one event at a time, and counts for the report.
final class Run {
    private final Consumer<? super IngestEvent> listener;
    private final long begun = System.nanoTime();
    private final List<Failure> failures = new ArrayList<>();
    private int total;
    private int done;
    private int indexed;
    private int unchanged;
    private int removed;
    private int chunks;
    private @Nullable Problem withoutVectors;

    Run(Consumer<? super IngestEvent> listener) {
        this.listener = listener;
    }

    synchronized void scanned(int files) {
        total = files;
        listener.accept(new IngestEvent.Scanned(files));
    }

    synchronized void reading(Path file) {
        listener.accept(new IngestEvent.Reading(file, done, total));
    }

    synchronized void searchable(Document document) {
        done++;
        indexed++;
        chunks += document.chunks();
        listener.accept(new IngestEvent.Indexed(document));
    }

    synchronized void ready(Document document) {
        listener.accept(new IngestEvent.Indexed(document));
    }

    synchronized void unchanged() {
        done++;
        unchanged++;
    }

    synchronized void fileFailed(Failure failure) {
        done++;
        failed(failure);
    }

    synchronized void failed(Failure failure) {
        failures.add(failure);
        listener.accept(new IngestEvent.Failed(failure));
    }

    synchronized void removed(Path file) {
        removed++;
        listener.accept(new IngestEvent.Removed(file));
    }

    synchronized void embedding(int chunksDone, int chunksTotal) {
        listener.accept(new IngestEvent.Embedding(chunksDone, chunksTotal));
    }

    synchronized void replacing(String model, int chunksDone, int chunksTotal) {
        listener.accept(new IngestEvent.Replacing(model, chunksDone, chunksTotal));
    }

    synchronized void withoutVectors(Problem problem) {
        withoutVectors = problem;
        listener.accept(new IngestEvent.WithoutVectors(problem));
    }

    /// Whether text has come or gone.
    synchronized boolean hasChanged() {
        return indexed > 0 || removed > 0;
    }

    synchronized IngestReport report() {
        var took = Duration.ofNanos(System.nanoTime() - begun);
        return new IngestReport(total, indexed, unchanged, removed, failures, chunks, took, withoutVectors);
    }
}
