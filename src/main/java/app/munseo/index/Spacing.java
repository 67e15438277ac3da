package app.munseo.index;

import app.munseo.document.Added;
import app.munseo.index.Analysis.Term;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.Query;

/// Finds what is spaced otherwise in the index than in a question. Most of it needs no help: the chain takes compounds
/// apart, so "연차휴가" and "연차 휴가" are the same terms. Left are words that it cuts otherwise written together than
/// written apart.
///
/// | question | looked for as well | because the chain gives |
/// |---|---|---|
/// | 이 메일 · wi-fi | the terms of 이메일 · wifi | 메일 · wi, fi |
/// | 이메일 · wifi, where no text has it | the neighbours 이 메일(을, …) · wi fi | 이메일 · wifi |
/// | 가상사설망 | the neighbours 가상 사설망(을, …) | 가, 상사, 설망 |
///
/// Only what stands in the index is looked for, so that the few seeks into its dictionary are the whole cost.
final class Spacing {
    /// A pasted page is not worth it.
    private static final int MOST_WORDS = 32;

    private static final int SHORTEST_HANGUL = 3;
    private static final int SHORTEST_LATIN = 4;
    /// One syllable stands in front of many a particle by chance.
    private static final int SHORTEST_RIGHT = 2;

    private static final Pattern HANGUL = Pattern.compile("[가-힣]+");
    private static final Pattern LATIN = Pattern.compile("[a-z]+");

    /// Spaces and hyphens, which are all the same.
    private static final Pattern GAP = Pattern.compile("[ \\-‐‑]");

    private final IndexReader reader;
    private final String text;
    private final List<Term> words;
    private final List<Term> terms;
    private final Map<Added, Query> found = new LinkedHashMap<>();

    private Spacing(IndexReader reader, String text) {
        this.reader = reader;
        this.text = text;
        this.words = Analysis.terms(Analysis.SURFACE, text, MOST_WORDS);
        this.terms = Analysis.terms(Analysis.CHAIN, text, MOST_WORDS);
    }

    /// What to look for besides the words of `text`.
    static Map<Added, Query> of(IndexReader reader, String text) throws IOException {
        var spacing = new Spacing(reader, text);
        spacing.join();
        spacing.split();
        return spacing.found;
    }

    private void join() throws IOException {
        for (int i = 1; i < words.size(); i++) {
            var left = words.get(i - 1);
            var right = words.get(i);
            if (sameScript(left.text(), right.text())
                    && GAP.matcher(text.substring(left.end(), right.start())).matches()) {
                join(left, right);
            }
        }
    }

    private void join(Term left, Term right) throws IOException {
        var own = terms.stream()
                .filter(term -> term.start() >= left.start() && term.end() <= right.end())
                .map(Term::text)
                .toList();
        var joined = LexicalQuery.terms(Analysis.CHAIN, left.text() + right.text());
        if (!joined.isEmpty() && !own.equals(joined) && allStand(joined)) {
            var added = new Added(Added.Kind.SPACING, left.text() + " " + right.text(), left.text() + right.text());
            found.put(added, LexicalQuery.sideBySide(joined, 0));
        }
    }

    private boolean allStand(List<String> ofTheChain) throws IOException {
        for (var term : ofTheChain) {
            if (reader.docFreq(new org.apache.lucene.index.Term(Fields.TEXT, term)) == 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameScript(String left, String right) {
        return (HANGUL.matcher(left).matches() && HANGUL.matcher(right).matches())
                || (LATIN.matcher(left).matches() && LATIN.matcher(right).matches());
    }

    private void split() throws IOException {
        for (var word : wholeWords()) {
            for (int i = 1; i <= word.length() - SHORTEST_RIGHT; i++) {
                split(word, word.substring(0, i), word.substring(i));
            }
        }
    }

    private Set<String> wholeWords() throws IOException {
        var whole = new LinkedHashSet<String>();
        terms.stream().map(Term::text).filter(word -> isLong(word, HANGUL, SHORTEST_HANGUL)).forEach(whole::add);
        for (var word : words) {
            var stem = withoutParticle(word);
            if (isLong(stem, HANGUL, SHORTEST_HANGUL) || isUnknownLatin(stem)) {
                whole.add(stem);
            }
        }
        return whole;
    }

    /// Many an English word is two by chance: only one that stands nowhere is taken for two.
    private boolean isUnknownLatin(String word) throws IOException {
        return isLong(word, LATIN, SHORTEST_LATIN)
                && reader.docFreq(new org.apache.lucene.index.Term(Fields.EXACT, word)) == 0;
    }

    /// A Korean word up to where its last term ends.
    private String withoutParticle(Term word) {
        if (!HANGUL.matcher(word.text()).matches() || word.end() - word.start() != word.text().length()) {
            return word.text();
        }
        int end = terms.stream()
                .filter(term -> term.start() >= word.start() && term.end() <= word.end())
                .mapToInt(Term::end)
                .max()
                .orElse(word.end());
        return word.text().substring(0, end - word.start());
    }

    private static boolean isLong(String word, Pattern script, int shortest) {
        return word.length() >= shortest && script.matcher(word).matches();
    }

    private void split(String word, String left, String right) throws IOException {
        var pair = Phrases.pair(reader, left, right);
        if (pair.isPresent() && !cutAlike(word, left + " " + right)) {
            found.put(new Added(Added.Kind.SPACING, word, left + " " + right), pair.get());
        }
    }

    private static boolean cutAlike(String whole, String apart) {
        return LexicalQuery.terms(Analysis.CHAIN, whole).equals(LexicalQuery.terms(Analysis.CHAIN, apart));
    }
}
