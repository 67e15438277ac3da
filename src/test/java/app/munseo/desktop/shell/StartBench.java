package app.munseo.desktop.shell;

import app.munseo.testing.BigLibrary;
import app.munseo.testing.Screen;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// From the start of the process to the first frame of the window in which a question can be typed, on a real screen
/// (Xvfb, drawn by the processor), with a warm disk: with the classes of a rehearsal and without, and with an empty
/// library and one of 100,000 chunks, turn by turn. Needs what `./munseo` has built:
///
///     ./munseo --version && mvn test -Pbench -Dtest=StartBench
@Tag("bench")
class StartBench {
    private static final int STARTS = 9;
    private static final int DOCUMENTS = 10_000;
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Path BIG = Path.of(System.getProperty("java.io.tmpdir"), "munseo-big-library");

    @TempDir
    Path work;

    @Test
    void untilAQuestionCanBeTyped() throws Exception {
        assertThat(Screen.isThere()).as("Xvfb, openbox, xdotool").isTrue();
        BigLibrary.make(BIG, DOCUMENTS);
        var empty = Files.createDirectories(work.resolve("home"));
        Files.writeString(empty.resolve("window.json"), "{\"greeted\": true}");
        Map<String, List<Long>> millis = new TreeMap<>();
        try (var screen = Screen.open(1440, 900)) {
            for (int turn = 0; turn <= STARTS; turn++) {
                for (var home : List.of(empty, BIG)) {
                    for (boolean rehearsed : List.of(false, true)) {
                        var name = "%s library, %s".formatted(home.equals(BIG) ? "big" : "empty", rehearsed ? "rehearsed" : "plain");
                        long took = start(screen, home, rehearsed);
                        if (turn > 0) { // the first of each warms the disk
                            millis.computeIfAbsent(name, _ -> new ArrayList<>()).add(took);
                        }
                    }
                }
            }
        }
        millis.forEach((name, all) -> {
            var sorted = all.stream().sorted().toList();
            System.getLogger(StartBench.class.getName()).log(
                    System.Logger.Level.INFO,
                    "%s: p50 %d ms, least %d, most %d, of %d starts".formatted(
                            name, sorted.get(sorted.size() / 2), sorted.getFirst(), sorted.getLast(), sorted.size()));
        });
    }

    private static long start(Screen screen, Path home, boolean rehearsed) throws Exception {
        var log = home.resolve("munseo.log.0");
        Files.deleteIfExists(log);
        var began = Instant.now();
        var process = screen.start(command(rehearsed), Map.of("MUNSEO_HOME", home.toString()));
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        var drawn = Files.readAllLines(log).stream()
                .filter(line -> line.contains(FirstFrame.DRAWN))
                .map(line -> Instant.parse(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
        return Duration.between(began, drawn).toMillis();
    }

    /// As the launcher starts it; the window closes again by itself.
    private static List<String> command(boolean rehearsed) {
        var cache = TARGET.resolve("munseo.aot");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return Stream.of(
                        Stream.of(java),
                        rehearsed ? Stream.of("-XX:AOTCache=" + cache, "-Xlog:disable", "-Xlog:all=off") : Stream.<String>of(),
                        Stream.of(
                                "--module-path=" + TARGET.resolve("javafx"),
                                "--add-modules=javafx.controls,jdk.incubator.vector",
                                "--enable-native-access=javafx.graphics,ALL-UNNAMED",
                                "-XX:+UseCompactObjectHeaders", "-XX:+UseG1GC", "-Xmx1g", "-XX:CompileThresholdScaling=3",
                                "-Dprism.order=sw",
                                "-D" + FirstFrame.REHEARSAL + "=1",
                                "-cp", TARGET.resolve("munseo.jar") + ":" + TARGET.resolve("lib") + "/*",
                                "app.munseo.Main"))
                .flatMap(part -> part)
                .toList();
    }
}
