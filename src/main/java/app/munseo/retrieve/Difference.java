package app.munseo.retrieve;

import app.munseo.index.Names;
import app.munseo.text.Figures;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What matters between two versions of a text: a figure, a code, a name, or whether it is so at all. Two chunks that
/// differ in one of these say different things, however much they look alike.
final class Difference {
    /// Words that turn a sentence into its opposite, or an option into a duty.
    private static final Pattern SIGNS = Pattern.compile(
            "않|없|못|아니|안 (?:된|됩|되|돼|한|합|하)|금지|불가|제외|수 있|해야|하여야|이상|이하|초과|미만"
                    + "|(?i:\\b(?:not|no|never|without|cannot|nor|neither|none|except\\w*|unless|exclud\\w*"
                    + "|prohibit\\w*|forbid\\w*|may|must|shall|should|only)\\b|n['’]t\\b)");

    private Difference() {}

    /// Whether both texts have to be seen.
    static boolean matters(String one, String other) {
        return !Figures.in(one).equals(Figures.in(other))
                || !numbered(one).equals(numbered(other))
                || !signs(one).equals(signs(other))
                || isNamed(one, other)
                || isNamed(other, one);
    }

    /// Words with a digit in them, such as "KX-204" taken apart.
    private static Set<String> numbered(String text) {
        return Shingles.words(text).stream()
                .filter(word -> word.chars().anyMatch(Character::isDigit))
                .collect(Collectors.toSet());
    }

    private static Map<String, Integer> signs(String text) {
        var counts = new HashMap<String, Integer>();
        SIGNS.matcher(text).results().forEach(sign -> counts.merge(sign.group().toLowerCase(Locale.ROOT), 1, Integer::sum));
        return counts;
    }

    /// Whether `one` has a name that `other` does not mention in any spelling.
    private static boolean isNamed(String one, String other) {
        var words = new HashSet<>(Shingles.words(one));
        Shingles.words(other).forEach(words::remove);
        Predicate<String> isNew = name -> words.stream().anyMatch(word -> word.contains(name.toLowerCase(Locale.ROOT)));
        return !words.isEmpty() && Names.in(one).stream().anyMatch(isNew);
    }
}
