package app.munseo.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// The libraries Munseo is delivered with, as `resources/libraries.tsv` pins them: a build with another jar than the one
/// listed fails.
public final class Libraries {
    private static final int FIELDS = 6;

    private Libraries() {}

    /// A library.
    ///
    /// @param group and `name`: what Maven calls it
    /// @param licence an SPDX expression; `LicenseRef-…` where SPDX has no name for it
    /// @param file the name of its jar
    /// @param sha256 of the jar, in hexadecimal digits
    public record Library(String group, String name, String version, String licence, String file, String sha256) {
        /// As others name it: `pkg:maven/group/name@version`.
        public String purl() {
            return "pkg:maven/%s/%s@%s".formatted(group, name, version);
        }
    }

    /// All of them, by group and name.
    public static List<Library> all() {
        try (var in = Objects.requireNonNull(Libraries.class.getResourceAsStream("/libraries.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(Libraries::library).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Library library(String line) {
        var parts = Arrays.asList(line.split("\t"));
        if (parts.size() != FIELDS) {
            throw new IllegalStateException("not a library: " + line);
        }
        return new Library(parts.get(0), parts.get(1), parts.get(2), parts.get(3), parts.get(4), parts.get(5));
    }
}
