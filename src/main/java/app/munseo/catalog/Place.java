package app.munseo.catalog;

import java.nio.file.Path;
import java.text.Normalizer;

/// A path as the catalog compares it: absolute, without `..`, and in NFC, so that both spellings of a Korean name are
/// one place.
record Place(String value) {
    static Place of(Path path) {
        return new Place(Normalizer.normalize(
                path.toAbsolutePath().normalize().toString(), Normalizer.Form.NFC));
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
