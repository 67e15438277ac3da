package app.munseo.document;

import java.text.Normalizer;
import java.util.Locale;

/// Names of files, collections and tags as Munseo compares them: systems spell one and the same Hangul in two ways.
public final class Names {
    private Names() {}

    /// `name` in composed letters (NFC).
    public static String nfc(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    /// The same without regard to upper and lower case.
    public static String folded(String name) {
        return nfc(name).toLowerCase(Locale.ROOT);
    }
}
