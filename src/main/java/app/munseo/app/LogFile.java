package app.munseo.app;

import app.munseo.document.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/// Sends what the program and its libraries log to a file of bounded size, and nothing to the console.
final class LogFile implements AutoCloseable {
    private static final int BYTES = 2_000_000;
    private static final int FILES = 2;
    private static final Logger ROOT = Logger.getLogger("");

    private final Handler handler;

    private LogFile(Handler handler) {
        this.handler = handler;
    }

    /// @throws Problem `DISK_FAILED`
    static LogFile open(Path file) {
        for (var handler : ROOT.getHandlers()) {
            ROOT.removeHandler(handler);
        }
        try {
            var handler = new FileHandler(file.toString().replace("%", "%%"), BYTES, FILES, true);
            handler.setFormatter(new SimpleFormatter());
            handler.setEncoding("UTF-8");
            handler.setLevel(Level.INFO);
            ROOT.addHandler(handler);
            return new LogFile(handler);
        } catch (IOException e) {
            throw new Problem(Problem.Kind.DISK_FAILED, file.toString(), e);
        }
    }

    @Override
    public void close() {
        ROOT.removeHandler(handler);
        handler.close();
    }
}
