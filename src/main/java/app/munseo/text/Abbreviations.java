package app.munseo.text;

import java.util.Locale;
import java.util.Set;

/// English words whose full stop is part of them.
final class Abbreviations {
    private static final int LONGEST_STARTER = 8;

    /// Written with a full stop and hardly ever last in a sentence.
    private static final Set<String> ABBREVIATIONS = Set.of(
            "e.g", "i.e", "cf", "vs", "viz", "dr", "mr", "mrs", "ms", "prof", "rev", "hon", "gen", "sen", "rep", "st",
            "mt", "fig", "figs", "eq", "sec", "art", "arts", "ch", "vol", "pp", "para", "approx", "ca", "al", "resp",
            "jan", "feb", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "dept", "est", "ext", "tel");

    /// Stand for something else unless a figure follows: "No. 5", "p. 12".
    private static final Set<String> BEFORE_FIGURES = Set.of("no", "nos", "p", "art", "item", "ver", "rev");

    /// May end a sentence; only a capitalised word that begins sentences shows it.
    private static final Set<String> EITHER =
            Set.of("etc", "inc", "ltd", "co", "corp", "jr", "sr", "a.m", "p.m", "ph.d", "m.d", "b.a", "m.a");

    private static final Set<String> STARTERS = Set.of(
            "The", "This", "That", "These", "Those", "It", "Its", "In", "On", "At", "He", "She", "We", "They", "You",
            "I", "A", "An", "If", "For", "But", "And", "However", "When", "After", "All", "No", "Each", "Our", "To");

    private Abbreviations() {}

    /// Whether the full stop after `word` belongs to it and the sentence goes on at `next`.
    static boolean holdStop(String text, String word, int next) {
        var lower = word.toLowerCase(Locale.ROOT);
        if (BEFORE_FIGURES.contains(lower) && next < text.length() && Character.isDigit(text.charAt(next))) {
            return true;
        }
        boolean initials = word.indexOf('.') > 0 && word.chars().noneMatch(Character::isDigit);
        if (EITHER.contains(lower) || (initials && !ABBREVIATIONS.contains(lower))) {
            return next < text.length() && !startsSentence(text, next);
        }
        boolean initial = word.length() == 1 && word.charAt(0) >= 'A' && word.charAt(0) <= 'Z' && !word.equals("I");
        return initial || ABBREVIATIONS.contains(lower);
    }

    private static boolean startsSentence(String text, int from) {
        int end = from;
        while (end < text.length() && end - from < LONGEST_STARTER && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return EndMarks.isHangul(text.charAt(from)) || STARTERS.contains(text.substring(from, end));
    }
}
