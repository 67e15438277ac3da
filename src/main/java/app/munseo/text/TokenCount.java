package app.munseo.text;

/// Estimates how many tokens a language model makes of a text, without knowing its tokenizer.
public final class TokenCount {
    /// Common subword vocabularies spend about one token on four to six letters of an English word.
    private static final int LETTERS_PER_TOKEN = 5;

    private TokenCount() {}

    /// An estimate that rather exceeds the true count: a word costs one token and another for every five letters
    /// after the first, a Hangul syllable, a digit and a mark cost one, any other character two.
    public static int estimate(String text) {
        int tokens = 0;
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean latin = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (latin) {
                tokens += letters % LETTERS_PER_TOKEN == 0 ? 1 : 0;
            } else {
                tokens += cost(c, i > 0 ? text.charAt(i - 1) : 'x');
            }
            letters = latin ? letters + 1 : 0;
        }
        return tokens;
    }

    private static int cost(char c, char before) {
        if (c == '\n') {
            return 1;
        }
        if (Character.isWhitespace(c)) {
            return Character.isWhitespace(before) ? 1 : 0;
        }
        return c < '\u007f' || (c >= '가' && c <= '힣') ? 1 : 2;
    }
}
