package app.munseo.answer;

import app.munseo.answer.Reason.Code;
import app.munseo.index.Analysis.Term;
import app.munseo.text.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Holds each part of a claim against the part of its source that comes closest: a thing the claim names must stand
/// there, and not only somewhere in the source in the place of another.
///
/// ```
/// source  "Stewards are paid by the Hirer; the sound engineer is paid by the Venue."
/// claim   "Stewards are paid by the Venue."       Venue is in the other part, Hirer left over: OTHER_SUBJECT
/// claim   "Ushers are paid by the Hirer."         ushers stand nowhere: NOT_MENTIONED
/// ```
///
/// What is done to a thing counts as well, but for what has many words: verbs of Korean, "went up", "paid".
final class Wording {
    /// Letters two English words begin with in common when they are one word: "Britain", "British".
    private static final int STEM = 4;

    private static final double MOST = 0.6;

    /// What a verb in common counts, where a thing counts 1, and what every word that a part says besides.
    private static final double DONE = 0.6;
    private static final double BESIDES = 0.01;

    /// Frequent verbs, which have many words, words that compare, manners, and words that name anything.
    private static final Pattern LIGHT = Pattern.compile("(?i)(?:pay|paid|make|made|hold|held|get|got|give|gave|take"
            + "|took|go|went|keep|kept|start|begin|began|end|run|ran|use|cost|count|say|said|show|shown|let|put|set|send"
            + "|sent|bring|brought|buy|bought|sell|sold|leave|left|become|became|come|came|know|known|find|found|see|seen|write"
            + "|written|choose|chosen|lose|lost|win|won|meet|met|lead|led|rise|rose|fall|fell|grow|grew|drop|stop)s?"
            + "|due|less|more|longer|new|than|earliest|latest|least|most|minus|payable|following|remaining"
            + "|people|person|someone|anyone|money|thing|.{3,}ly|관련|경우|사람|내용|대상");

    private Wording() {}

    /// What `clause` names that `part`, the closest one of `source`, does not.
    static List<Reason> doubts(Line clause, Part part, Source source) {
        var doubts = new ArrayList<Reason>();
        var all = source.words();
        var things = things(clause);
        things.stream()
                .filter(thing -> !isIn(thing.text(), all))
                .findFirst()
                .map(thing -> new Reason(Code.NOT_MENTIONED, surface(clause, thing)))
                .ifPresent(doubts::add);
        if (isLeftOver(part.line().terms(), clause.terms())) {
            things.stream()
                    .filter(thing -> isIn(thing.text(), all)
                            && !isIn(thing.text(), part.words())
                            && !source.above().words().contains(thing.text()))
                    .findFirst()
                    .map(thing -> new Reason(Code.OTHER_SUBJECT, surface(clause, thing)))
                    .ifPresent(doubts::add);
        }
        return doubts;
    }

    /// Whether one of `things` is not among `others`, or more often than there.
    private static boolean isLeftOver(List<Term> things, List<Term> others) {
        var left = new ArrayList<>(others.stream().map(Term::text).toList());
        return things.stream().anyMatch(thing -> left.stream()
                .filter(other -> isIn(thing.text(), Set.of(other)))
                .findFirst()
                .map(left::remove)
                .isEmpty());
    }

    /// The part of `source` that says most of what `clause` says; of two, the one that says less besides.
    static Part closest(Line clause, Source source) {
        var things = things(clause).stream().map(Term::text).collect(Collectors.toSet());
        return source.parts().stream()
                .max(Comparator.comparingDouble(part -> likeness(clause, things, part)))
                .orElseThrow();
    }

    private static double likeness(Line clause, Set<String> things, Part part) {
        double shared = 0;
        for (var word : clause.words()) {
            shared += isIn(word, part.words()) ? (things.contains(word) ? 1 : DONE) : 0;
        }
        shared += clause.figures().stream()
                .filter(claimed -> part.figures().stream().anyMatch(stated -> stated.bearsOut(claimed.figure())))
                .count();
        return shared - BESIDES * part.words().size();
    }

    private static List<Term> things(Line line) {
        var things = new ArrayList<>(line.terms().stream()
                .filter(term -> line.words().contains(term.text()) && isThing(line.text(), term))
                .toList());
        for (var code : Words.codes(line.text())) {
            int at = line.text().toLowerCase(Locale.ROOT).indexOf(code);
            things.add(new Term(code, at, at + code.length()));
        }
        return things;
    }

    private static boolean isThing(String text, Term term) {
        var surface = text.substring(term.start(), term.end());
        return surface.length() > 1 // a term may stand for nothing at all that is written
                && !LIGHT.matcher(surface).matches()
                && (surface.equals(term.text()) || Language.hangulShare(surface) == 0);
    }

    private static String surface(Line clause, Term term) {
        return clause.text().substring(term.start(), term.end());
    }

    private static boolean isIn(String word, Set<String> words) {
        return words.contains(word) || (word.length() > STEM && words.stream().anyMatch(other -> alike(word, other)));
    }

    private static boolean alike(String one, String other) {
        int common = 0;
        while (common < Math.min(one.length(), other.length()) && one.charAt(common) == other.charAt(common)) {
            common++;
        }
        return common >= STEM && common >= MOST * Math.max(one.length(), other.length());
    }
}
