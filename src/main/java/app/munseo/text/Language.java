package app.munseo.text;

/// The language of a text as far as its script tells.
public enum Language {
    KOREAN,
    /// Mostly Latin letters.
    ENGLISH,
    /// Another script, or no letters at all.
    OTHER;

    /// From here on a text is Korean: a Hangul syllable says as much as two or three Latin letters, and Korean
    /// questions are full of English product names.
    private static final double KOREAN_FROM = 0.2;

    /// The language of `text`.
    public static Language of(String text) {
        if (hangulShare(text) >= KOREAN_FROM) {
            return KOREAN;
        }
        return share(text, Character.UnicodeScript.LATIN) > 0.5 ? ENGLISH : OTHER;
    }

    /// Share of Hangul among the letters of `text`, 0 to 1; 0 where there are no letters.
    public static double hangulShare(String text) {
        return share(text, Character.UnicodeScript.HANGUL);
    }

    private static double share(String text, Character.UnicodeScript script) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long ofScript = text.codePoints()
                .filter(c -> Character.isLetter(c) && Character.UnicodeScript.of(c) == script)
                .count();
        return letters == 0 ? 0 : (double) ofScript / letters;
    }
}
