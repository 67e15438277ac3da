package app.munseo.app;

import app.munseo.document.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/// Sends what the program and its libraries log to a file of bounded size, and nothing to the console. It stays open
/// when the library is closed: the failure that closed it belongs into the log too.
final class LogFile {
    private static final int BYTES = 2_000_000;
    private static final int FILES = 2;
    private static final Logger ROOT = Logger.getLogger("");

    private LogFile() {}

    /// Whether there is a file; before there is one, what is logged would go to the console.
    static boolean isOpen() {
        return Arrays.stream(ROOT.getHandlers()).anyMatch(FileHandler.class::isInstance);
    }

    /// Logs to `file` from now on, and nowhere else.
    ///
    /// @throws Problem `DISK_FAILED`
    static void use(Path file) {
        try {
            var handler = new FileHandler(file.toString().replace("%", "%%"), BYTES, FILES, true);
            handler.setFormatter(new SimpleFormatter());
            handler.setEncoding("UTF-8");
            handler.setLevel(Level.INFO);
            for (var former : ROOT.getHandlers()) {
                ROOT.removeHandler(former);
                former.close();
            }
            ROOT.addHandler(handler);
        } catch (IOException e) {
            throw new Problem(Problem.Kind.DISK_FAILED, file.toString(), e);
        }
    }
}
