package app.munseo.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// How the index sees a text: its terms, after everything that the index does to text. Whoever compares texts by their
/// words uses the same terms, so that "연차휴가를" meets "연차 휴가" and "policies" meets "policy" everywhere alike.
public final class Analysis {
    /// Korean and English in one chain, for the fields that are searched by meaning.
    static final Analyzer CHAIN = new KoreanEnglishAnalyzer();

    /// Words as they are written, in lower case: saves identifiers such as `B2B` or `v1.5.2`, which the chain cuts up.
    static final Analyzer SURFACE = new SurfaceAnalyzer();

    private Analysis() {}

    /// A term of a text and the stretch of the text it came from (UTF-16 units, end exclusive).
    public record Term(String text, int start, int end) {}

    /// The terms of `text` in order; repeated ones are repeated, stop words and particles are left out.
    public static List<Term> terms(String text) {
        return terms(CHAIN, text, Integer.MAX_VALUE);
    }

    /// The first `limit` terms of `text` under `analyzer`.
    static List<Term> terms(Analyzer analyzer, String text, int limit) {
        return tokens(analyzer, text, limit).stream().map(Token::term).toList();
    }

    /// A term, and how many places it stands behind the one before: more than 1 where words were left out.
    record Token(Term term, int step) {}

    /// The first `limit` terms of `text` under `analyzer`, with their places.
    static List<Token> tokens(Analyzer analyzer, String text, int limit) {
        var found = new ArrayList<Token>();
        try (var tokens = analyzer.tokenStream("", text)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            var offset = tokens.addAttribute(OffsetAttribute.class);
            var step = tokens.addAttribute(PositionIncrementAttribute.class);
            tokens.reset();
            while (found.size() < limit && tokens.incrementToken()) {
                var one = new Term(term.toString(), offset.startOffset(), offset.endOffset());
                found.add(new Token(one, step.getPositionIncrement()));
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("reading from a string failed", e);
        }
        return found;
    }
}
