package app.munseo.catalog;

import app.munseo.document.Names;
import java.nio.file.Path;

/// A path as the catalog compares it: absolute, without `..`, and in NFC, so that both spellings of a Korean name are
/// one place.
record Place(String value) {
    static Place of(Path path) {
        return new Place(Names.nfc(path.toAbsolutePath().normalize().toString()));
    }

    /// What the places of everything below this folder begin with.
    String below() {
        var separator = Path.of("").getFileSystem().getSeparator();
        return value.endsWith(separator) ? value : value + separator;
    }

    /// The first string after all places below this folder.
    String end() {
        return below() + Character.toString(Character.MAX_CODE_POINT);
    }
}
