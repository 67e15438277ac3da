package app.munseo.extract;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How a worker process is started: the JVM and the class path of this one, a small heap, nothing left on disk.
final class WorkerCommand {
    private WorkerCommand() {}

    /// Text needs no image decoders, and the one for JBIG2 lets a small file exhaust any heap.
    static List<String> text(Path scratch) {
        return command(PdfWorker.class, "-Xmx256m", scratch, entry -> !entry.contains("jbig2-imageio"));
    }

    static List<String> images(Path scratch) {
        return command(PageWorker.class, "-Xmx512m", scratch, _ -> true);
    }

    private static List<String> command(Class<?> main, String heap, Path scratch, Predicate<String> classPath) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                // An exhausted heap ends the process: the parent starts a new one.
                "-XX:+ExitOnOutOfMemoryError",
                // Without this a killed JVM leaves its counters behind in the folder for temporary files.
                "-XX:-UsePerfData",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.awt.headless=true",
                // Nothing else can be written to.
                "-Dpdfbox.fontcache=" + scratch.toAbsolutePath(),
                "-Djava.io.tmpdir=" + scratch.toAbsolutePath(),
                "-cp",
                classPath(classPath),
                main.getName());
    }

    private static String classPath(Predicate<String> wanted) {
        Stream<String> entries = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator));
        return entries.filter(entry -> wanted.test(entry) && !entry.isEmpty())
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
