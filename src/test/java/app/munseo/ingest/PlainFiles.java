package app.munseo.ingest;

import app.munseo.document.DocumentText;
import app.munseo.document.Layout;
import app.munseo.document.Page;
import app.munseo.document.Problem;
import app.munseo.extract.TextExtractor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Reads UTF-8 text files whole, remembers which, and fails where their text says so: `!BROKEN`, `!BUG`, `!DEEP`, …
final class PlainFiles implements TextExtractor {
    final Queue<String> read = new ConcurrentLinkedQueue<>();
    Consumer<Path> before = file -> {};
    Predicate<Path> tooLarge = file -> false;

    @Override
    public boolean accepts(Path file) {
        return file.toString().matches(".*\\.(md|txt|csv)");
    }

    @Override
    public void admit(Path file) {
        if (tooLarge.test(file)) {
            throw new Problem(Problem.Kind.FILE_TOO_LARGE, file + " (limits.textMegabytes = 1)");
        }
    }

    @Override
    public DocumentText extract(Path file) {
        before.accept(file);
        if (Thread.currentThread().isInterrupted()) {
            throw Problem.cancelled();
        }
        read.add(file.getFileName().toString());
        var text = text(file);
        switch (text.strip()) {
            case "!BROKEN" -> throw new Problem(Problem.Kind.FILE_BROKEN, file.toString());
            case "!TIMEOUT" -> throw new Problem(Problem.Kind.FILE_TIMEOUT, file.toString());
            case "!BUG" -> throw new IllegalStateException("a bug");
            case "!DEEP" -> throw new StackOverflowError();
            case "!BIG" -> throw new OutOfMemoryError("told to");
            default -> {}
        }
        var name = file.getFileName().toString();
        var layout = name.endsWith(".csv") ? Layout.ROWS : Layout.PROSE;
        return new DocumentText("제목", layout, List.of(new Page(1, text)), List.of());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
