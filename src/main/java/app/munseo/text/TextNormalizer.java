package app.munseo.text;

import java.text.Normalizer;

/// Brings text into the one form that pages hold, the index analyses and offsets refer to.
public final class TextNormalizer {
    private TextNormalizer() {}

    /// `raw` in NFC, with `\n` as the only line break, no-break spaces as spaces, and without control characters (tab
    /// and newline excepted), surrogates that have lost their partner, soft hyphens and other characters of no width
    /// that hide inside words. Applying it twice changes nothing.
    public static String stored(String raw) {
        var clean = isClean(raw) ? raw : cleaned(raw);
        return Normalizer.isNormalized(clean, Normalizer.Form.NFC)
                ? clean
                : Normalizer.normalize(clean, Normalizer.Form.NFC);
    }

    /// `text` without what is not to be seen: characters that steer a terminal, turn letters around or have no width.
    public static String visible(String text) {
        if (isClean(text)) {
            return text;
        }
        var out = new StringBuilder(text.length());
        text.codePoints().filter(c -> !isUnseen(c)).forEach(out::appendCodePoint);
        return out.toString();
    }

    private static boolean isUnseen(int c) {
        return (Character.getType(c) == Character.CONTROL && c != '\n' && c != '\t' && c != '\r')
                || c == 0x200b
                || (c >= 0x200e && c <= 0x200f)
                || (c >= 0x202a && c <= 0x202e)
                || (c >= 0x2060 && c <= 0x2069)
                || c == 0xfeff
                || isTag(c);
    }

    private static boolean isClean(String raw) {
        return raw.chars()
                .allMatch(c -> c == '\n' || c == '\t' || (c >= ' ' && c < '\u007f') || (c >= '가' && c <= '힣'));
    }

    private static String cleaned(String raw) {
        var out = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); ) {
            int c = raw.codePointAt(i);
            int next = i + Character.charCount(c);
            if (c == '\r' && next < raw.length() && raw.charAt(next) == '\n') {
                i = next;
                continue;
            }
            append(out, c);
            i = next;
        }
        return out.toString();
    }

    /// Letters nobody sees, which a model reads none the less.
    private static boolean isTag(int c) {
        return c >= 0xe0000 && c <= 0xe007f;
    }

    private static void append(StringBuilder out, int c) {
        switch (c) {
            case '\n', '\t' -> out.appendCodePoint(c);
            case '\r', 0x0b, 0x0c, 0x85, 0x2028, 0x2029 -> out.append('\n');
            case 0xa0, 0x2007, 0x202f -> out.append(' ');
            case 0xad, 0x200b, 0x200e, 0x200f, 0x2060, 0x2061, 0x2062, 0x2063, 0x2064, 0xfeff -> {}
            // they turn the order of letters around: what is shown would not be what is stored
            case 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069 -> {}
            default -> {
                int type = Character.getType(c);
                if (type != Character.CONTROL && type != Character.SURROGATE && !isTag(c)) {
                    out.appendCodePoint(c);
                }
            }
        }
    }
}
