package app.munseo.extract;

import app.munseo.document.Problem;
import app.munseo.document.Problem.Kind;
import app.munseo.text.TextNormalizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Reads files of plain text: Markdown, text, CSV.
final class TextFiles {
    private static final double MAX_CONTROLS = .02;

    private TextFiles() {}

    /// The whole text as pages store it (see [TextNormalizer]), whatever its charset.
    ///
    /// @throws Problem `FILE_MISSING`, `FILE_UNREADABLE`, `FILE_TOO_LARGE`, `FILE_BROKEN` where it is no
    ///     text, `FILE_NO_TEXT` where it is blank, `CANCELLED`
    static String read(Path file, ReadingLimits limits) {
        FileCheck.readable(file);
        limits.checkText(file);
        String decoded = Charsets.decode(bytes(file), file.toString());
        if (binary(decoded)) {
            throw new Problem(Kind.FILE_BROKEN, file.toString());
        }
        if (Thread.currentThread().isInterrupted()) {
            throw Problem.cancelled();
        }
        String text = TextNormalizer.stored(decoded);
        if (text.isBlank()) {
            throw new Problem(Kind.FILE_NO_TEXT, file.toString());
        }
        return text;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Problem(Kind.FILE_UNREADABLE, file.toString(), e);
        }
    }

    /// Programs and pictures decode to something in the single-byte charsets; their control characters tell.
    private static boolean binary(String text) {
        long controls = text.chars()
                .filter(c -> (Character.isISOControl(c) && !Character.isWhitespace(c)) || c == '\uFFFD')
                .count();
        return text.indexOf('\0') >= 0 || controls > MAX_CONTROLS * text.length();
    }
}
