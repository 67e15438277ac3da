package app.munseo.index;

import java.io.IOException;
import java.io.Reader;
import java.text.Normalizer;
import org.apache.lucene.analysis.charfilter.BaseCharFilter;
import org.jspecify.annotations.Nullable;

/// Gives analysis a text in Unicode's compatibility form (NFKC), whatever form it came in: Hangul in single letters
/// (NFD, as file names from macOS have it) becomes syllables, `ﬁ` becomes `fi`, `Ａ` becomes `A`. Offsets still refer to
/// the text as it was.
///
/// It works on one character and its combining marks at a time. Hangul compatibility letters (`ㅋㅋ`) stay as they are:
/// NFKC would turn them into a form no dictionary knows.
final class CompatibilityFilter extends BaseCharFilter {
    private static final int FIRST_CHANGED = 0xA0;

    private @Nullable String text;
    private int position;

    CompatibilityFilter(Reader input) {
        super(input);
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        var all = normalized();
        if (position == all.length()) {
            return -1;
        }
        int count = Math.min(length, all.length() - position);
        all.getChars(position, position + count, buffer, offset);
        position += count;
        return count;
    }

    private String normalized() throws IOException {
        if (text == null) {
            var raw = input.readAllAsString();
            text = Normalizer.isNormalized(raw, Normalizer.Form.NFKC) ? raw : normalize(raw);
        }
        return text;
    }

    private String normalize(String raw) {
        var out = new StringBuilder(raw.length());
        for (int start = 0; start < raw.length(); ) {
            int end = clusterEnd(raw, start);
            append(out, raw, start, end);
            start = end;
        }
        return out.toString();
    }

    /// Appends `raw[start, end)` normalised. Every offset behind its first output character maps to `end`.
    private void append(StringBuilder out, String raw, int start, int end) {
        if (end - start == 1 && unchanging(raw.charAt(start))) {
            out.append(raw.charAt(start));
            return;
        }
        int from = out.length();
        var form = compatibilityLetter(raw.charAt(start)) ? Normalizer.Form.NFC : Normalizer.Form.NFKC;
        out.append(Normalizer.normalize(raw.substring(start, end), form));
        if (out.length() - from != end - start) {
            for (int i = from + 1; i <= out.length(); i++) {
                addOffCorrectMap(i, end - i);
            }
        }
    }

    private static int clusterEnd(String raw, int start) {
        int end = start + Character.charCount(raw.codePointAt(start));
        while (end < raw.length() && joins(raw.codePointAt(end))) {
            end += Character.charCount(raw.codePointAt(end));
        }
        return end;
    }

    /// Whether the character may melt into the one before it: a combining mark, a Hangul vowel or final consonant, or
    /// a half-width voicing mark.
    private static boolean joins(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> (codePoint >= 0x1160 && codePoint <= 0x11FF) || codePoint == 0xFF9E || codePoint == 0xFF9F;
        };
    }

    private static boolean unchanging(char c) {
        return c < FIRST_CHANGED || (c >= 0xAC00 && c <= 0xD7A3);
    }

    private static boolean compatibilityLetter(char c) {
        return c >= 0x3131 && c <= 0x318E;
    }
}
