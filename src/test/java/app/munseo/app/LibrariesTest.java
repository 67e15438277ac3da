package app.munseo.app;

import app.munseo.app.Libraries.Library;
import app.munseo.testing.CommandLine;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// What is delivered is what is listed, to the byte. `mvn test -Dtest=LibrariesTest -Dlibraries.renew` writes the list
/// anew after a library has been changed; the licence of a new one is then to be filled in by hand.
class LibrariesTest {
    private static final Path LIST = Path.of("resources/libraries.tsv");
    private static final Set<String> SPDX = Set.of(
            "Apache-2.0", "MIT", "BSD-2-Clause", "MPL-1.1", "GPL-3.0-only", "LGPL-3.0-only", "LGPL-2.1-or-later",
            "GPL-2.0-with-classpath-exception");

    @TempDir
    private Path home;

    /// From the name of each jar to its SHA-256, without those of JavaFX for another system than the listed one.
    private static Map<String, String> delivered() throws IOException {
        var listed = Libraries.all().stream().map(Library::file).collect(Collectors.toSet());
        var found = new TreeMap<String, String>();
        for (var folder : List.of(Path.of("target/lib"), Path.of("target/javafx"))) {
            try (var jars = Files.newDirectoryStream(folder, "*.jar")) {
                for (var jar : jars) {
                    var name = jar.getFileName().toString();
                    if (!name.startsWith("javafx-") || listed.contains(name)) {
                        found.put(name, HexFormat.of().formatHex(Backup.sha256().digest(Files.readAllBytes(jar))));
                    }
                }
            }
        }
        return found;
    }

    @Test
    void everyLibraryIsTheOneListed() throws IOException {
        if (System.getProperty("libraries.renew") != null) {
            Files.writeString(LIST, String.join("\n", renewed()) + "\n");
        }
        var listed = new TreeMap<String, String>();
        Libraries.all().stream()
                .filter(library -> !library.file().startsWith("javafx-") || Files.exists(Path.of("target/javafx", library.file())))
                .forEach(library -> listed.put(library.file(), library.sha256()));

        assertThat(delivered()).isEqualTo(listed).hasSizeGreaterThan(40);
    }

    /// What is compiled and tested against comes from Maven's own store, and may be another file.
    @Test
    void everyLibraryOfTheClassPathIsTheOneListed() throws IOException {
        var listed = Libraries.all().stream().collect(Collectors.toMap(Library::file, Library::sha256));
        var used = new TreeMap<String, String>();
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            var jar = Path.of(entry);
            if (listed.containsKey(String.valueOf(jar.getFileName()))) {
                used.put(jar.getFileName().toString(), HexFormat.of().formatHex(Backup.sha256().digest(Files.readAllBytes(jar))));
            }
        }

        assertThat(used).hasSizeGreaterThan(40);
        assertThat(listed).containsAllEntriesOf(used);
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, architectures = "amd64", disabledReason = "JavaFX is listed as it is for this system")
    void theListIsWhatItIsRenewedTo() throws IOException {
        assertThat(renewed()).isEqualTo(Files.readAllLines(LIST));
    }

    private static List<String> renewed() throws IOException {
        var known = Libraries.all().stream()
                .collect(Collectors.toMap(library -> stem(library.file(), library.version()), library -> library));
        var lines = new ArrayList<String>();
        for (var jar : delivered().entrySet()) {
            var version = jar.getKey().replaceFirst("^.*?-(\\d[^/]*?)(?:-linux)?\\.jar$", "$1");
            var library = known.get(stem(jar.getKey(), version));
            lines.add(String.join(
                    "\t",
                    library == null ? "?" : library.group(),
                    library == null ? stem(jar.getKey(), version) : library.name(),
                    version,
                    library == null ? "?" : library.licence(),
                    jar.getKey(),
                    jar.getValue()));
        }
        lines.sort(null);
        return lines;
    }

    private static String stem(String file, String version) {
        return file.replace("-" + version, "").replaceFirst("(?:-linux)?\\.jar$", "");
    }

    @Test
    void everyLicenceIsNamed() {
        for (var library : Libraries.all()) {
            assertThat(library.group()).isNotEqualTo("?");
            for (var licence : library.licence().split(" (?:OR|AND) ")) {
                assertThat(SPDX.contains(licence) || licence.startsWith("LicenseRef-")).as(library.toString()).isTrue();
            }
        }
    }

    @Test
    void theBillOfMaterialsNamesEachWithVersionChecksumAndLicence() throws IOException {
        var bill = new CommandLine(home, Map.of()).json("licences");

        Files.writeString(Path.of("target/bom.json"), bill.toPrettyString() + "\n");
        assertThat(bill.path("bomFormat").asText()).isEqualTo("CycloneDX");
        assertThat(bill.path("specVersion").asText()).isEqualTo("1.6");
        assertThat(bill.path("components")).hasSameSizeAs(Libraries.all());
        assertThat(bill.path("components").findValuesAsText("bom-ref")).doesNotHaveDuplicates();
        for (JsonNode one : bill.path("components")) {
            assertThat(one.path("type").asText()).isEqualTo("library");
            assertThat(one.path("purl").asText())
                    .isEqualTo("pkg:maven/%s/%s@%s".formatted(
                            one.path("group").asText(), one.path("name").asText(), one.path("version").asText()));
            assertThat(one.path("hashes").get(0).path("content").asText()).matches("[0-9a-f]{64}");
            assertThat(one.path("licenses").get(0).path("expression").asText()).isNotBlank();
        }
    }

    @Test
    void licencesAreToldWithoutALibraryOfDocuments() {
        var text = new CommandLine(home, Map.of()).text("licences");

        assertThat(text).contains("org.xerial:sqlite-jdbc 3.54.1.0  Apache-2.0", "org.openjfx:javafx-base");
        assertThat(home.resolve("library.db")).doesNotExist();
    }
}
