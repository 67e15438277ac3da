package app.munseo.answer;

import app.munseo.answer.FigureCheck.Pair;
import app.munseo.answer.Reason.Code;
import app.munseo.text.Language;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Whether a source says what a sentence says, and why not. What can be checked exactly decides first: figures and what
/// they are of, names, quotations; then who it is said of, denials, directions and bounds; then how many of the
/// sentence's terms the source has.
///
/// @param reasons empty where the sentence is supported
record Judgement(Support support, List<Reason> reasons) {
    /// Share of the sentence's terms that the source must have to support it, or to support a part of it.
    private static final double SUPPORTING = 0.6;
    private static final double TOUCHING = 0.3;

    /// What a term counts that stands in the passage, but not in the lines that come closest.
    private static final double ELSEWHERE = 0.5;

    Judgement {
        reasons = List.copyOf(reasons);
    }

    /// @param sentence of the answer, without markers
    /// @param first number of the first of the lines of `source` that come closest to it, `last` of the last
    static Judgement of(String sentence, Source source, int first, int last) {
        var claim = new Line(sentence);
        var figures = new FigureCheck(claim, source);
        var reasons = new ArrayList<>(figures.reasons());
        reasons.addAll(Names.missing(sentence, source.text()));
        for (var pair : figures.held()) {
            bound(claim, source, pair).ifPresent(reasons::add);
        }
        if (Language.of(sentence) != Language.of(source.text())) {
            return acrossLanguages(claim, source, figures, reasons);
        }
        double overlap = overlap(claim, source, first, last);
        if (overlap < TOUCHING) {
            reasons.add(new Reason(Code.NOT_MENTIONED, sentence));
            return new Judgement(Support.UNSUPPORTED, reasons);
        }
        for (var clause : Clauses.of(sentence)) {
            reasons.addAll(against(new Line(clause), source));
        }
        if (Swaps.differ(sentence, source.text(first, last))) {
            reasons.add(new Reason(Code.OTHER_SUBJECT, sentence));
        }
        if (overlap < SUPPORTING) {
            reasons.add(new Reason(Code.NOT_MENTIONED, unmentioned(claim, source)));
        }
        return new Judgement(support(reasons), reasons);
    }

    private static Support support(List<Reason> reasons) {
        if (reasons.stream().anyMatch(reason -> reason.code().contradicts())) {
            return Support.UNSUPPORTED;
        }
        return reasons.isEmpty() ? Support.SUPPORTED : Support.PARTIAL;
    }

    /// Words cannot be compared across languages; figures can, and the names and codes both languages share.
    private static Judgement acrossLanguages(Line claim, Source source, FigureCheck figures, List<Reason> reasons) {
        boolean touches = !figures.held().isEmpty() || overlap(claim, source, 0, source.lines().size() - 1) >= TOUCHING;
        if (reasons.isEmpty() && !touches) {
            return new Judgement(Support.PARTIAL, List.of(new Reason(Code.NOT_MENTIONED, claim.text())));
        }
        return new Judgement(support(reasons), reasons);
    }

    private static Optional<Reason> bound(Line claim, Source source, Pair pair) {
        if (pair.stated().isAbove()) {
            return Optional.empty();
        }
        var claimed = pair.claimed();
        var text = source.lines().get(pair.stated().line()).text();
        var said = Bounds.of(claim.text(), claimed.start(), claimed.end());
        var stated = Bounds.of(text, pair.stated().start(), pair.stated().end());
        boolean otherRate = Rates.differ(
                Rates.of(claim.text(), claimed.start(), claimed.end()),
                Rates.of(text, pair.stated().start(), pair.stated().end()));
        return said.isOpposite(stated) || otherRate
                ? Optional.of(
                        new Reason(Code.COMPARISON, claim.text().substring(claimed.start(), claimed.end())))
                : Optional.empty();
    }

    /// A term in the closest lines counts fully, one elsewhere in the passage or above it by half; figures are judged
    /// apart.
    private static double overlap(Line claim, Source source, int first, int last) {
        if (claim.words().isEmpty()) {
            return 1;
        }
        var near = new HashSet<>(source.above().words());
        IntStream.rangeClosed(first, last).forEach(line -> near.addAll(source.words(line)));
        var all = source.words();
        double held = 0;
        for (var word : claim.words()) {
            held += near.contains(word) ? 1 : all.contains(word) ? ELSEWHERE : 0;
        }
        return held / claim.words().size();
    }

    /// A part of the claim, held against the part of the source that comes closest: of what, yes or no, up or down.
    private static List<Reason> against(Line clause, Source source) {
        var part = Wording.closest(clause, source);
        var reasons = new ArrayList<>(Wording.doubts(clause, part, source));
        var text = part.line().text();
        if (!part.isRow() && Negation.differ(clause.text(), text)) {
            reasons.add(new Reason(Code.NEGATED, clause.text().strip()));
        }
        if (Directions.differ(clause.text(), text)) {
            reasons.add(new Reason(Code.COMPARISON, clause.text().strip()));
        }
        return reasons;
    }

    private static String unmentioned(Line claim, Source source) {
        var all = source.words();
        return claim.terms().stream()
                .filter(term -> !all.contains(term.text()))
                .map(term -> claim.text().substring(term.start(), term.end()))
                .findFirst()
                .orElse(claim.text());
    }
}
