package app.munseo.text;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Chooses the form of Korean particles that goes by the sound before them: "서버이(가)" is "서버가", "모델을(를)" "모델을".
public final class Particles {
    /// The last letter or digit, what may close behind it, and a particle in both forms.
    private static final Pattern BOTH_FORMS =
            Pattern.compile("([\\p{L}\\p{N}])([”’\"')\\]]*)(?:(이)\\((가)\\)|(을)\\((를)\\)|(은)\\((는)\\)|\\((으)\\)(로))");

    private static final int SYLLABLES = 0xAC00;
    private static final int SYLLABLES_END = 0xD7A3;
    private static final int FINALS = 28;
    private static final int FINAL_RIEUL = 8;

    /// How a word ends in speech.
    private enum Ending {
        VOWEL,
        RIEUL,
        CONSONANT,
        UNKNOWN
    }

    private Particles() {}

    /// `text` with the form that fits, where the sound before a particle is known; letters whose sound varies keep both.
    public static String chosen(String text) {
        return BOTH_FORMS.matcher(text).replaceAll(match -> {
            var ending = ending(match.group(1).charAt(0));
            return Matcher.quoteReplacement(
                    ending == Ending.UNKNOWN ? match.group() : match.group(1) + match.group(2) + form(match, ending));
        });
    }

    private static String form(MatchResult match, Ending ending) {
        if (match.group(9) != null || match.group(10) != null) {
            return ending == Ending.CONSONANT ? "으로" : "로";
        }
        int pair = match.group(3) != null ? 3 : match.group(5) != null ? 5 : 7;
        return match.group(ending == Ending.VOWEL ? pair + 1 : pair);
    }

    private static Ending ending(char last) {
        if (last >= SYLLABLES && last <= SYLLABLES_END) {
            int consonant = (last - SYLLABLES) % FINALS;
            return consonant == 0 ? Ending.VOWEL : consonant == FINAL_RIEUL ? Ending.RIEUL : Ending.CONSONANT;
        }
        return switch (Character.toLowerCase(last)) {
            case '2', '4', '5', '9', 'a', 'd', 'f', 'i', 'o', 's', 'u', 'v', 'w', 'x', 'y', 'z' -> Ending.VOWEL;
            case '1', '7', '8', 'l' -> Ending.RIEUL;
            case '0', '3', '6', 'm', 'n' -> Ending.CONSONANT;
            default -> Ending.UNKNOWN;
        };
    }
}
