package app.munseo.ingest;

import app.munseo.document.Document;
import app.munseo.document.Problem;
import java.nio.file.Path;

/// What happens during ingestion.
public sealed interface IngestEvent {
    /// The folders have been walked.
    record Scanned(int files) implements IngestEvent {}

    /// A file is being read; `done` of `total` files came before it.
    record Reading(Path file, int done, int total) implements IngestEvent {}

    /// A file has come further: keyword-searchable, or ready.
    record Indexed(Document document) implements IngestEvent {}

    /// A file could not be read.
    record Failed(Failure failure) implements IngestEvent {}

    /// A file has gone from disk and left the library.
    record Removed(Path file) implements IngestEvent {}

    /// Chunks with vectors, of the chunks that need one in this run.
    record Embedding(int done, int total) implements IngestEvent {}

    /// Chunks with a vector of the embedding model that is to take over, of all; until it does, the old vectors serve.
    record Replacing(String model, int done, int total) implements IngestEvent {}

    /// Vectors cannot be made now; the text is stored and found by its words, and a later run tries again.
    record WithoutVectors(Problem problem) implements IngestEvent {}
}
