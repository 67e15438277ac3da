package app.munseo.answer;

import app.munseo.text.Figures;
import app.munseo.text.Figures.Figure;
import app.munseo.text.Language;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Judges whether a source says what a sentence says. What can be checked exactly decides first: figures, names with
/// digits, quotations, a negation; then how many of the sentence's terms the source has.
final class Judgement {
    /// Share of the sentence's terms that the source must have to support it, or to support a part of it.
    private static final double SUPPORTING = 0.6;
    private static final double TOUCHING = 0.3;

    private static final Pattern QUOTATION = Pattern.compile("[“\"「『]([^”\"」』\\n]{4,200})[”\"」』]");

    private Judgement() {}

    /// @param sentence of the answer, without markers
    /// @param span the stretch of the passage that comes closest to it
    /// @param passage all that the model was shown under the cited number, heading included
    static Support of(String sentence, String span, String passage) {
        var figures = Figures.in(sentence);
        long held = held(figures, Figures.in(passage));
        if (held == 0 && !figures.isEmpty()) {
            return Support.UNSUPPORTED;
        }
        double overlap = overlap(sentence, span, passage);
        if (Language.of(sentence) != Language.of(passage)) {
            return acrossLanguages(figures.size(), held, overlap);
        }
        if (overlap < TOUCHING || (overlap >= SUPPORTING && Negation.contradicts(sentence, span))) {
            return Support.UNSUPPORTED;
        }
        boolean exact = held == figures.size() && quotes(sentence, passage) && names(sentence, passage);
        boolean whole = overlap >= SUPPORTING && exact;
        return whole ? Support.SUPPORTED : Support.PARTIAL;
    }

    /// Words cannot be compared across languages; figures can, and the names and codes both languages share.
    private static Support acrossLanguages(int figures, long held, double overlap) {
        return held == figures && (figures > 0 || overlap >= TOUCHING) ? Support.SUPPORTED : Support.PARTIAL;
    }

    private static long held(Set<Figure> claims, Set<Figure> source) {
        return claims.stream()
                .filter(claim -> source.stream().anyMatch(figure -> figure.bearsOut(claim)))
                .count();
    }

    /// A term in the span counts fully, one elsewhere in the passage or its heading by half; figures are judged apart.
    private static double overlap(String sentence, String span, String passage) {
        var terms = Words.of(Figures.without(sentence));
        if (terms.isEmpty()) {
            return 1;
        }
        var inSpan = new HashSet<>(terms);
        inSpan.retainAll(Words.of(span));
        var inPassage = new HashSet<>(terms);
        inPassage.retainAll(Words.of(passage));
        return (inSpan.size() + Math.max(inSpan.size(), inPassage.size())) / (2.0 * terms.size());
    }

    private static boolean quotes(String sentence, String passage) {
        var source = collapsed(passage);
        return QUOTATION.matcher(sentence)
                .results()
                .map(MatchResult::group)
                .map(quotation -> collapsed(quotation.substring(1, quotation.length() - 1)))
                .allMatch(source::contains);
    }

    private static boolean names(String sentence, String passage) {
        return Words.codes(passage).containsAll(Words.codes(sentence));
    }

    private static String collapsed(String text) {
        return text.replaceAll("\\s+", "");
    }
}
