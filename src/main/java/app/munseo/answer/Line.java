package app.munseo.answer;

import app.munseo.index.Analysis.Term;
import app.munseo.text.Figures;
import app.munseo.text.Figures.Located;
import app.munseo.text.Language;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// A sentence with its terms and figures, and how close they stand to each other.
final class Line {
    /// What parts what is said of one thing from what is said of the next.
    private static final Pattern PARTS = Pattern.compile(
            "[,;:]\\s|[으]?며\\s|고,?\\s|지만\\s|\\b(?:and|but|while|or|if)\\b|\\n");

    /// Terms that a part counts as, between two words.
    private static final int PART = 5;

    /// Terms that even the closest word counts to be away, so that the second does not count for much less.
    private static final double BASE = 4;

    /// Figures that say what another one is of: "in 2023", "Falcon 13".
    private static final Set<Figures.Kind> NAMING =
            Set.of(Figures.Kind.DATE, Figures.Kind.NUMBER, Figures.Kind.ORDINAL);

    /// In Korean, what is measured stands before its figure; what comes behind is often said of several.
    private static final double AFTER = 0.4;

    /// Words that say little besides the figure they come with.
    private static final Set<String> LIGHT = Set.of(
            "dr", "mr", "ms", "mrs", "prof", "council", "councillor", "rose", "rise", "risen", "fell", "fall",
            "fallen", "increas", "decreas", "declin", "grew", "grow", "drop", "reduc", "rais", "cover", "includ",
            "exclud", "contain", "i.e", "e.g", "compar", "have", "증가", "감소", "줄", "늘", "오르", "내리", "포함", "제외",
            "last", "weigh", "cost", "amount", "fee", "total", "receiv", "take", "need", "give", "given", "state",
            "accord", "up", "out", "via", "also", "about", "within", "beyond", "sinc", "becaus", "minus", "per", "each", "everi", "sai", "remain",
            "approxim", "에서", "받", "지나", "가능", "불가능", "하루", "동안",
            "기준", "관", "관하", "관련", "대", "당", "약", "씨", "등", "및", "또", "각", "후", "뒤", "전", "때", "더", "가장", "모두",
            "현재", "이상", "이하", "이내",
            "미만", "초과", "최대", "최소", "까지", "부터", "가지", "드리", "보이", "위해", "대해");

    private final String text;
    private final List<Term> terms;
    private final List<Located> figures;
    private final Set<String> words = new LinkedHashSet<>();
    private final int[] parts;
    private final boolean korean;

    Line(String text) {
        this.text = text;
        this.terms = Words.located(Figures.without(text));
        this.figures = Figures.located(text);
        this.korean = Language.of(text) == Language.KOREAN;
        this.parts = PARTS.matcher(text).results().mapToInt(part -> part.start()).toArray();
        terms.stream().map(Term::text).filter(term -> !LIGHT.contains(term)).forEach(words::add);
        words.addAll(Words.codes(text));
    }

    String text() {
        return text;
    }

    /// The terms besides the figures, codes included.
    Set<String> words() {
        return words;
    }

    List<Term> terms() {
        return terms;
    }

    List<Located> figures() {
        return figures;
    }

    /// Where the marks and words stand that part the sentence.
    int[] parts() {
        return parts.clone();
    }

    /// Each term's closeness to the stretch from `start` to `end`: a quarter next to it, less with every term and every
    /// part of the sentence between.
    Map<String, Double> near(int start, int end) {
        var near = new HashMap<String, Double>();
        for (int i = 0; i < terms.size(); i++) {
            var term = terms.get(i);
            near.merge(term.text(), closeness(start, end, term.start(), term.end()), Math::max);
        }
        for (var figure : figures) {
            if (NAMING.contains(figure.figure().kind()) && (figure.end() <= start || figure.start() >= end)) {
                near.merge(figure.figure().value(), closeness(start, end, figure.start(), figure.end()), Math::max);
            }
        }
        return near;
    }

    /// What a bare number counts: the Hangul syllable that follows, or a space and a Latin letter;
    /// empty where none does.
    String counted(Located located) {
        int at = located.end();
        if (located.figure().kind() != Figures.Kind.NUMBER || at >= text.length()) {
            return "";
        }
        char next = text.charAt(at);
        if (next >= '가' && next <= '힣') {
            return Character.toString(next);
        }
        boolean word = next == ' ' && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
        return word ? " " : "";
    }

    private double closeness(int start, int end, int otherStart, int otherEnd) {
        boolean after = otherStart >= end;
        double closeness = 1.0 / (BASE + (after ? between(end, otherStart) : between(otherEnd, start)));
        return after && korean ? closeness * AFTER : closeness;
    }

    private int between(int from, int to) {
        int count = 0;
        for (var term : terms) {
            count += term.start() >= from && term.end() <= to ? 1 : 0;
        }
        for (int part : parts) {
            count += part >= from - 1 && part < to ? PART : 0;
        }
        return count;
    }
}
