package app.munseo.answer;

import app.munseo.text.Figures;
import app.munseo.text.Language;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Whether two questions ask for the same thing. Meaning alone does not tell: "휴가는 5일인가요?" and "휴가는 15일인가요?" have
/// nearly one vector. So figures, names and negation must be the same; and in Korean, where a name looks like any other
/// noun, all words that carry meaning, whatever their particles and order.
final class SameQuestion {
    private static final Pattern NAME = Pattern.compile("(?<!^)\\b\\p{Lu}\\p{Alnum}+");

    private SameQuestion() {}

    static boolean is(String one, String other) {
        return Language.of(one) == Language.of(other)
                && Figures.in(one).equals(Figures.in(other))
                && Words.codes(one).equals(Words.codes(other))
                && names(one).equals(names(other))
                && !Negation.differ(one, other)
                && (Language.of(one) == Language.ENGLISH || words(one).equals(words(other)));
    }

    private static Set<String> words(String question) {
        return Words.of(Figures.without(question));
    }

    private static Set<String> names(String question) {
        return NAME.matcher(question).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
