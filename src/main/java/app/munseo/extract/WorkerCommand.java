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
    static List<String> text(Path fontCache) {
        return command(PdfWorker.class, "-Xmx256m", fontCache, entry -> !entry.contains("jbig2-imageio"));
    }

    static List<String> images(Path fontCache) {
        return command(PageWorker.class, "-Xmx512m", fontCache, _ -> true);
    }

    private static List<String> command(Class<?> main, String heap, Path fontCache, Predicate<String> classPath) {
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
                "-Dpdfbox.fontcache=" + fontCache.toAbsolutePath(),
                "-cp",
                classPath(classPath),
                main.getName());
    }

    private static String classPath(Predicate<String> wanted) {
        Stream<String> entries = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator));
        return entries.filter(entry -> wanted.test(entry) && !entry.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
