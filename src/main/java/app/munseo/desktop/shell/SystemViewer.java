package app.munseo.desktop.shell;

import app.munseo.document.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Opens files in the programs that the system has for them.
final class SystemViewer {
    private SystemViewer() {}

    /// @throws Problem `FILE_MISSING` where the file is gone, `FILE_UNSUPPORTED` where the system has no way to open it
    static void open(Path file) {
        if (!Files.exists(file)) {
            throw new Problem(Problem.Kind.FILE_MISSING, file.toString());
        }
        try {
            new ProcessBuilder(command(System.getProperty("os.name"), file))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new Problem(Problem.Kind.FILE_UNSUPPORTED, file.toString(), e);
        }
    }

    /// What opens a file on a system of this name. No shell reads the path, so nothing in it means anything else.
    static List<String> command(String system, Path file) {
        String name = system.toLowerCase(Locale.ROOT);
        String path = file.toAbsolutePath().toString();
        if (name.startsWith("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", path);
        }
        return List.of(name.startsWith("mac") ? "open" : "xdg-open", path);
    }
}
