package app.munseo.extract;

import app.munseo.document.Problem;
import app.munseo.document.Problem.Kind;
import app.munseo.text.TextNormalizer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/// Looks at a file before anything is started for it.
final class FileCheck {
    private FileCheck() {}

    /// @throws Problem `FILE_MISSING`, `FILE_UNREADABLE`
    static void readable(Path file) {
        if (!Files.exists(file)) {
            throw new Problem(Kind.FILE_MISSING, file.toString());
        }
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new Problem(Kind.FILE_UNREADABLE, file.toString());
        }
    }

    /// Whether the file's name ends with one of the extensions (lower case, with the dot).
    static boolean named(Path file, String... extensions) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Arrays.stream(extensions).anyMatch(name::endsWith);
    }

    /// The name of the file, in NFC: the title of last resort.
    static String title(Path file) {
        return TextNormalizer.stored(String.valueOf(file.getFileName()));
    }
}
