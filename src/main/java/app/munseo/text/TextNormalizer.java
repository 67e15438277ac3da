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

    private static void append(StringBuilder out, int c) {
        switch (c) {
            case '\n', '\t' -> out.appendCodePoint(c);
            case '\r', 0x0b, 0x0c, 0x85, 0x2028, 0x2029 -> out.append('\n');
            case 0xa0, 0x2007, 0x202f -> out.append(' ');
            case 0xad, 0x200b, 0x2060, 0xfeff -> {}
            default -> {
                int type = Character.getType(c);
                if (type != Character.CONTROL && type != Character.SURROGATE) {
                    out.appendCodePoint(c);
                }
            }
        }
    }
}
