package app.munseo.desktop.find;

import java.nio.file.Path;

/// One thing that says where to look.
///
/// @param value a collection's name; the path of a folder or a file; a type like `pdf`; a tag; a day like `2026-03-02`
public record Piece(Kind kind, String value) {
    public enum Kind {
        COLLECTION,
        FOLDER,
        FILE,
        TYPE,
        TAG,
        AFTER,
        BEFORE;

        /// Whether it names documents, and does not merely choose among them.
        boolean isPlace() {
            return this == COLLECTION || this == FOLDER || this == FILE;
        }
    }

    /// What is read on a chip, but for collections, which may have a name in the person's language.
    public String name() {
        return kind == Kind.FOLDER || kind == Kind.FILE
                ? String.valueOf(Path.of(value).getFileName())
                : value;
    }
}
