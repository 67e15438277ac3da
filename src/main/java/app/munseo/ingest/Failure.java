package app.munseo.ingest;

import app.munseo.document.Problem;
import java.nio.file.Path;

/// A file that could not be read, and why.
public record Failure(Path file, Problem.Kind kind, String detail) {}
