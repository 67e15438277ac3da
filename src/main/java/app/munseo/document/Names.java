package app.munseo.document;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names of files, collections and tags as Munseo compares them: systems spell one and the same Hangul in two ways.
public final class Names {
    /// What steers a terminal or turns the order of letters around.
    private static final String STEERING = "\\p{Cc}\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069";

    private static final Pattern OUT_OF_TEXT = Pattern.compile("[" + STEERING + "&&[^\n\t\r]]|\r(?!\n)");
    private static final Pattern OUT_OF_LINE = Pattern.compile("[" + STEERING + "]");

    private Names() {}

    /// `name` in composed letters (NFC).
    public static String nfc(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    /// The same without regard to upper and lower case.
    public static String folded(String name) {
        return nfc(name).toLowerCase(Locale.ROOT);
    }

    /// `text` as it may be shown: a character that would steer a terminal or turn letters around is written as its
    /// number, in the way JSON does, where it means the same. Lines and tabs stay.
    public static String shown(String text) {
        return written(OUT_OF_TEXT, text);
    }

    /// The same, on one line: a file's name can hold line breaks.
    public static String onOneLine(String text) {
        return written(OUT_OF_LINE, text);
    }

    private static String written(Pattern hidden, String text) {
        return hidden.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement("\\u%04x".formatted((int) found.group().charAt(0))));
    }
}
