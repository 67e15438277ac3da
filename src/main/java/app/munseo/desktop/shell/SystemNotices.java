package app.munseo.desktop.shell;

import java.io.File;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Notices of the system, by the programs that systems have for them: `notify-send` on Linux, `osascript` on a Mac.
/// Where there is none, nothing is shown and nothing is wrong. Windows has no such program; what could be used there,
/// an icon in the tray or a script that pretends to be another program, is not worth a notice.
///
/// @param system the name of the operating system
/// @param path the folders programs are looked for in, as in `PATH`
record SystemNotices(String system, String path) {
    private static final System.Logger LOG = System.getLogger(SystemNotices.class.getName());
    private static final String NAME = "Munseo";
    private static final List<String> MAC = List.of(
            "-e", "on run argv",
            "-e", "display notification (item 2 of argv) with title (item 1 of argv)",
            "-e", "end run");

    /// @param environment the process environment
    static SystemNotices of(Map<String, String> environment) {
        return new SystemNotices(System.getProperty("os.name"), environment.getOrDefault("PATH", ""));
    }

    /// Shows a notice, where the system can. Returns when the program has been started.
    void tell(String title, String words) {
        command(title, words).ifPresent(SystemNotices::start);
    }

    /// No shell reads the words: nothing in them means anything else.
    private Optional<List<String>> command(String title, String words) {
        var name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return Optional.empty();
        }
        return name.startsWith("mac")
                ? found("osascript").map(program -> Stream.of(Stream.of(program), MAC.stream(), Stream.of(title, words))
                        .flatMap(part -> part)
                        .toList())
                : found("notify-send").map(program -> List.of(program, "--app-name=" + NAME, "--", title, words));
    }

    private Optional<String> found(String program) {
        return Stream.of(path.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder).resolve(program))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    private static void start(List<String> command) {
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "no notice: {0}", e.toString());
        }
    }
}
