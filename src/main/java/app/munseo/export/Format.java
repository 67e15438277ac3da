package app.munseo.export;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The kinds of files; each is named as its files end.
public enum Format {
    MD,
    HTML,
    JSON;

    /// The word for it: `md`, `html` or `json`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The format of a file, by the end of its name.
    public static Optional<Format> of(Path file) {
        var name = file.toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(format -> name.endsWith("." + format.word())).findFirst();
    }

}
