package app.munseo.answer;

import app.munseo.text.Language;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// Finds that one sentence denies what another one says.
final class Negation {
    private static final Pattern NEGATION = Pattern.compile(
            "않|없|못|아니|안 (?:된|됩|되|돼|한|합|하)|금지|불가|제외"
                    + "|(?i:\\b(?:not|no|never|without|cannot|nor|neither|none|exclud\\w*"
                    + "|prohibit\\w*|forbid\\w*)\\b|n['’]t\\b)");

    /// Negation is compared clause by clause, because a sentence may affirm one thing and deny another.
    private static final Pattern CLAUSES =
            Pattern.compile("[;,.]\\s|지만\\s|으나\\s|며,?\\s|고,?\\s|\\b(?:but|however|unless|although|while)\\b");

    /// Characters of a Korean predicate with its auxiliaries, as in "받지 않아도 된다."
    private static final int PREDICATE = 13;

    private Negation() {}

    /// Whether `claim` and the clause of `source` that shares most of its words are of different sign.
    static boolean contradicts(String claim, String source) {
        var terms = Words.of(claim);
        return clauses(source).stream()
                .max(Comparator.comparingLong(
                        clause -> Words.of(clause).stream().filter(terms::contains).count()))
                .filter(clause -> isNegative(clause) != isNegative(closest(claim, clause)))
                .isPresent();
    }

    private static String closest(String claim, String clause) {
        var terms = Words.of(clause);
        return clauses(claim).stream()
                .max(Comparator.comparingLong(
                        part -> Words.of(part).stream().filter(terms::contains).count()))
                .orElse(claim);
    }

    private static boolean isNegative(String clause) {
        var said = Language.hangulShare(clause) > 0 ? predicate(clause.strip()) : clause;
        return NEGATION.matcher(said).results().count() % 2 == 1;
    }

    /// A Korean clause ends with what it says; before that, "쓰지 못한 휴가는" denies nothing of it.
    private static String predicate(String clause) {
        return clause.substring(Math.max(0, clause.length() - PREDICATE));
    }

    private static List<String> clauses(String sentence) {
        return CLAUSES.splitAsStream(sentence).filter(clause -> !clause.isBlank()).toList();
    }
}
