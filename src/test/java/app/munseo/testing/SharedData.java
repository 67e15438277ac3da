package app.munseo.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assumptions.abort;

/// Test data that lies beside the checkout where it is available (PDFs and judged questions made by others).
public final class SharedData {
    private SharedData() {}

    /// The folder `name` of the shared data; where there is none, the calling test is skipped and says so.
    public static Path path(String name) {
        return Stream.of("../shared", "../../shared")
                .map(root -> Path.of(root, name))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseGet(() -> abort("the shared data folder '" + name + "' is not beside this checkout"));
    }
}
