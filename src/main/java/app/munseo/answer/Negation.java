package app.munseo.answer;

import app.munseo.text.Language;
import java.util.regex.Pattern;

/// Finds that one sentence denies what another one says.
final class Negation {
    private static final Pattern NEGATION = Pattern.compile(
            "않|없(?!어[지진집질졌]|애)|못|아니|말아야|마십시오|마세요|마시오|지 말|안 (?:된|됩|되|돼|한|합|하)|금지|불가|제외"
                    + "|(?i:\\b(?:not|no|never|unless|without|cannot|nor|neither|none|non-\\w+|exclud\\w*"
                    + "|prohibit\\w*|forbid\\w*)\\b|n['’]t\\b)");

    /// Characters of a Korean predicate with its auxiliaries, as in "받지 않아도 된다."
    private static final int PREDICATE = 13;

    /// Denies nothing of what is said: manners and bounds.
    private static final Pattern IDIOMS = Pattern.compile("(?:지체|예외|관계|상관|제한|틀림|빠짐|끊임|문제)\\s?없이"
            + "|(?i:\\bwithout (?:undue |any |further )?delay\\b"
            + "|\\b(?:not|no) (?:later|earlier|more|less|fewer|longer) than\\b"
            + "|\\bnot only\\b|\\bno doubt\\b)");

    private static final Pattern CONDITION = Pattern.compile("면,?\\s*$|^\\W*(?i:if|unless)\\b");

    private Negation() {}

    /// Whether one of two clauses that speak of the same denies it.
    static boolean differ(String claim, String source) {
        return isCondition(claim) == isCondition(source) && isNegative(claim) != isNegative(source);
    }

    private static boolean isCondition(String clause) {
        return CONDITION.matcher(clause).find();
    }

    private static boolean isNegative(String clause) {
        var plain = IDIOMS.matcher(clause).replaceAll("");
        var said = Language.hangulShare(plain) > 0 ? predicate(plain.strip()) : plain;
        return NEGATION.matcher(said).results().count() % 2 == 1;
    }

    /// A Korean clause ends with what it says; before that, "쓰지 못한 휴가는" denies nothing of it.
    private static String predicate(String clause) {
        return clause.substring(Math.max(0, clause.length() - PREDICATE));
    }
}
