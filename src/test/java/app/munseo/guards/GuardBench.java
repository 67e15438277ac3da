package app.munseo.guards;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// Takes out each guard of [Guards] in turn and runs the tests that must notice. Minutes:
/// `mvn test -Pbench -Dtest=GuardBench` (`-Dguard=WORDS` for those whose promise has the words); the table goes to
/// `target/guards.md`.
@Tag("bench")
class GuardBench {
    private static final int MOST_SECONDS = 240;

    @TempDir
    private Path work;

    /// First all tests with every guard in its place: one that fails anyway would notice nothing.
    @Test
    void aTestNoticesWhenAGuardIsGone() throws Exception {
        var tests = wanted().stream().flatMap(guard -> guard.tests().stream()).distinct().sorted().toList();
        assertThat(run(tests, "", "all", MOST_SECONDS * tests.size())).as("with all guards in place").isEqualTo(RunTests.ALL_PASSED);
        var rows = new ArrayList<String>();
        var unnoticed = new ArrayList<String>();
        for (var guard : wanted()) {
            var outcome = outcome(guard, rows.size());
            rows.add("| %s | `%s` | %s | %s |".formatted(
                    guard.promise(), guard.type(), tests(guard), outcome == RunTests.SOME_FAILED ? "noticed" : "**not noticed**"));
            if (outcome != RunTests.SOME_FAILED) {
                unnoticed.add(guard.promise() + " (" + outcome + ")");
            }
            Files.writeString(Path.of("target/guards.md"), String.join("\n", rows) + "\n");
        }
        assertThat(unnoticed).isEmpty();
    }

    private static List<Guard> wanted() {
        var words = System.getProperty("guard", "");
        return Guards.ALL.stream().filter(guard -> guard.promise().contains(words)).toList();
    }

    private static String tests(Guard guard) {
        return guard.tests().stream()
                .map(name -> "`" + name.substring(name.lastIndexOf('.') + 1) + "`")
                .collect(Collectors.joining(", "));
    }

    private int outcome(Guard guard, int number) throws IOException, InterruptedException {
        var classes = Files.createDirectory(work.resolve("classes" + number));
        compile(mutated(guard), classes);
        return run(guard.tests(), classes + File.pathSeparator, String.valueOf(number), MOST_SECONDS);
    }

    /// @param before goes before the class path: the classes that have lost their guard
    private int run(List<String> tests, String before, String name, int seconds) throws IOException, InterruptedException {
        var log = work.resolve("log-" + name).toFile();
        var process = new ProcessBuilder(command(tests, before)).redirectErrorStream(true).redirectOutput(log).start();
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            return RunTests.SOME_FAILED; // a test that never ends is seen too
        }
        return process.exitValue();
    }

    private Path mutated(Guard guard) throws IOException {
        var source = Files.readString(GuardsTest.SOURCES.resolve(guard.file()));
        var file = work.resolve("sources").resolve(guard.file());
        Files.createDirectories(file.getParent());
        return Files.writeString(file, guard.takenOutOf(source));
    }

    private static void compile(Path source, Path classes) {
        int code = ToolProvider.getSystemJavaCompiler().run(
                null, null, null,
                "-nowarn", "-proc:none", "-parameters", "-cp", System.getProperty("java.class.path"),
                "-d", classes.toString(), source.toString());
        assertThat(code).as("%s does not compile without its guard", source.getFileName()).isZero();
    }

    private static List<String> command(List<String> tests, String before) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED",
                "--add-modules=jdk.incubator.vector", "-XX:+UseCompactObjectHeaders", "-Djava.awt.headless=true",
                "-Dglass.platform=Headless", "-Dprism.order=sw", "-Dtestfx.robot=glass",
                "-cp", before + System.getProperty("java.class.path"),
                RunTests.class.getName()));
        tests.forEach(test -> command.add("app.munseo." + test));
        return command;
    }
}
