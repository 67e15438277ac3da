package app.munseo.ingest;

import app.munseo.document.Problem;
import java.nio.file.Path;

/// A file that could not be read, and why.
public record Failure(Path file, Problem.Kind kind, String detail) {
    private static final String LIMIT = " (limits.";

    /// The file, called `name`, and the limit it went beyond, where there is one: `big.txt (limits.pages = 50000)`.
    public String subject(String name) {
        return namesLimit(detail) ? name + detail.substring(detail.lastIndexOf(LIMIT)) : name;
    }

    /// Whether `detail` says which limit was met.
    static boolean namesLimit(String detail) {
        return detail.contains(LIMIT);
    }
}
