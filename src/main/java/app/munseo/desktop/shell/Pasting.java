package app.munseo.desktop.shell;

import app.munseo.desktop.control.Shortcut;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyEvent;

/// Files on the clipboard are taken like files that are dropped; so are their paths, where no text is being written.
final class Pasting {
    private Pasting() {}

    static void install(Scene scene, Consumer<List<Path>> pasted) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (Shortcut.PASTE.is(event)) {
                var paths = paths(Clipboard.getSystemClipboard(), scene.getFocusOwner() instanceof TextInputControl);
                if (!paths.isEmpty()) {
                    pasted.accept(paths);
                    event.consume();
                }
            }
        });
    }

    private static List<Path> paths(Clipboard clipboard, boolean writing) {
        if (clipboard.hasFiles()) {
            return clipboard.getFiles().stream().map(File::toPath).toList();
        }
        return writing || !clipboard.hasString() ? List.of() : named(clipboard.getString());
    }

    /// The files and folders a text names, one in each line; none where it says anything else.
    static List<Path> named(String text) {
        var lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        var paths = lines.stream().flatMap(Pasting::path).toList();
        return paths.size() == lines.size() ? paths : List.of();
    }

    private static Stream<Path> path(String line) {
        try {
            var path = Path.of(line.length() > 1 && line.startsWith("\"") && line.endsWith("\"")
                    ? line.substring(1, line.length() - 1)
                    : line);
            return path.isAbsolute() && Files.exists(path) ? Stream.of(path) : Stream.of();
        } catch (InvalidPathException _) {
            return Stream.of();
        }
    }
}
