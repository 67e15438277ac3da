package app.munseo.answer;

import app.munseo.text.TokenCount;

/// The beginning of a text that is too long.
final class Excerpt {
    private static final String CUT = " …";

    private Excerpt() {}

    /// `text` without white space around it; where it has more than `tokens` tokens, as much of it as fits, whole
    /// words first, with an ellipsis behind.
    static String of(String text, int tokens) {
        var stripped = text.strip();
        if (TokenCount.estimate(stripped) <= tokens) {
            return stripped;
        }
        int low = 0;
        int high = stripped.length();
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (TokenCount.estimate(stripped.substring(0, middle) + CUT) <= tokens) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low == 0 ? "" : atWord(stripped.substring(0, low)) + CUT;
    }

    private static String atWord(String text) {
        int space = text.lastIndexOf(' ');
        var whole = space > text.length() / 2 ? text.substring(0, space) : text;
        return Character.isHighSurrogate(whole.charAt(whole.length() - 1))
                ? whole.substring(0, whole.length() - 1)
                : whole;
    }
}
