package app.munseo;

import app.munseo.testing.Launched;
import app.munseo.testing.WrittenLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// Munseo on a disk that is really full: a small file system in memory, in a name space of its own.
class FullDiskTest {
    /// Mounts a disk of $1 kilobytes at $2, indexes until it is full, makes room, and indexes again.
    private static final String SCRIPT = """
            mount -t tmpfs -o size=$1k munseo "$2" || exit 77
            shift; shift
            "$@"; echo "full: $?"
            mount -o remount,size=200m munseo "$HOME_OF_TEST" || exit 77
            "$@"; echo "room: $?"
            """;

    @TempDir
    Path work;

    @ParameterizedTest
    @ValueSource(ints = {300, 600, 900})
    void aFullDiskIsToldAndTheNextRunGoesOn(int kilobytes) throws IOException, InterruptedException {
        var files = new WrittenLibrary(5).write(work.resolve("files"), 24);
        var home = Files.createDirectories(work.resolve("home"));
        var command = new ArrayList<>(List.of(
                "unshare", "--map-root-user", "--mount", "sh", "-c", SCRIPT, "sh", String.valueOf(kilobytes), home.toString()));
        command.addAll(Launched.command("index", files.toString(), "--home", home.toString(), "--json"));
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/unshare")), "no unshare here");
        var result = Launched.run(command, Map.of("HOME_OF_TEST", home.toString()));
        assumeTrue(result.code() != 77, "this system does not let a test mount a file system");

        assertThat(result.out()).as(result.err()).contains("full: 1").contains("room: 0").contains("\"failed\":[]");
        assertThat(result.err().lines().filter(line -> line.startsWith("MUNSEO-")).collect(Collectors.toSet()))
                .hasSize(1)
                .allMatch(line -> line.startsWith("MUNSEO-DISK-FAILED: "));
    }
}
