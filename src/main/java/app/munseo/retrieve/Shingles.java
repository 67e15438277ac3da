package app.munseo.retrieve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The runs of three words of a text, for measuring how much two texts have in common. (Broder, "On the resemblance
/// and containment of documents", SEQUENCES 1997.) Case, punctuation and white space do not count.
final class Shingles {
    private static final int WORDS = 3;
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Shingles() {}

    /// Each run as a number; those of a text shorter than a run are all its words as one.
    static Set<Long> of(String text) {
        var words = words(text);
        var shingles = new HashSet<Long>();
        for (int i = 0; i <= Math.max(0, words.size() - WORDS); i++) {
            long shingle = 0;
            for (var word : words.subList(i, Math.min(words.size(), i + WORDS))) {
                shingle = shingle * 0x9E3779B97F4A7C15L + word.hashCode();
            }
            shingles.add(shingle);
        }
        return shingles;
    }

    /// The words of `text` in lower case.
    static List<String> words(String text) {
        var words = new ArrayList<String>();
        for (var word : BETWEEN.split(text.toLowerCase(Locale.ROOT))) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}
