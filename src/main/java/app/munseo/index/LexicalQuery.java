package app.munseo.index;

import app.munseo.document.Added;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// What a person typed, as a bag of optional clauses. No character of it has a meaning of its own, so nothing can be
/// injected and nothing can fail to parse.
///
/// Example: `휴가 policies` becomes
/// `text:휴가 text:polici exact:휴가^.25 exact:policies^.25 title:휴가^.3 title:polici^.3 text:"휴가 polici"~8^.1`.
final class LexicalQuery {
    private static final float EXACT_WEIGHT = 0.25f;
    private static final float TITLE_WEIGHT = 0.3f;
    private static final float NEAR_WEIGHT = 0.1f;
    private static final int NEAR = 8;

    /// A pasted page is searched by its first words: the clauses stay below Lucene's limit of 1,024, and the time too.
    static final int MAX_TERMS = 128;

    /// Measured: 1 orders worse on two of four collections, 0.25 gains less on the others.
    private static final float FIGURE_WEIGHT = 0.5f;

    /// For each part of a code. Of a term's idf, a mark gives at least 0.45 and a word all fields together at most 1.65, and
    /// no part is rarer than the code: so this much outweighs them, however often they stand in a chunk.
    private static final float CODE_WEIGHT = 3.5f;

    /// For a word and a number that are perhaps a code.
    private static final float DOUBTFUL_WEIGHT = 2;

    /// For a word that the person holds for the same.
    private static final float SYNONYM_WEIGHT = 0.5f;

    /// For what may be the same word, spaced otherwise. Measured: 0.5 costs 0.002 nDCG@10 on Korean questions.
    private static final float SPACING_WEIGHT = 0.25f;

    /// Characters of the question in which figures and codes are looked for.
    private static final int MARKED = 1_000;

    private final BooleanQuery.Builder clauses = new BooleanQuery.Builder();

    private LexicalQuery() {}

    /// @param added what to look for besides ([#added(IndexReader, Glossary, String)])
    static Query of(String text, Map<Added, Query> added) {
        var query = new LexicalQuery();
        var terms = terms(Analysis.CHAIN, text);
        query.add(Fields.TEXT, 1, terms);
        query.add(Fields.EXACT, EXACT_WEIGHT, terms(Analysis.SURFACE, text));
        query.add(Fields.TITLE, TITLE_WEIGHT, terms);
        query.addPairs(terms);
        query.addMarks(text);
        added.forEach((what, clause) ->
                query.should(clause, what.kind() == Added.Kind.GLOSSARY ? SYNONYM_WEIGHT : SPACING_WEIGHT));
        return query.clauses.build();
    }

    /// What a question says in other words, and how to look for it.
    static Map<Added, Query> added(IndexReader reader, Glossary glossary, String text) throws IOException {
        var added = new LinkedHashMap<Added, Query>();
        for (var synonym : glossary.of(text)) {
            var inAnySpacing = new BooleanQuery.Builder();
            inAnySpacing.add(sideBySide(terms(Analysis.CHAIN, synonym.text()), NEAR), Occur.SHOULD);
            Spacing.of(reader, synonym.text()).values().forEach(query -> inAnySpacing.add(query, Occur.SHOULD));
            added.put(synonym, inAnySpacing.build());
        }
        added.putAll(Spacing.of(reader, text));
        return added;
    }

    /// Terms of the chain that stand near each other.
    static Query sideBySide(List<String> terms, int slop) {
        return terms.size() == 1
                ? new TermQuery(new Term(Fields.TEXT, terms.getFirst()))
                : new PhraseQuery(slop, Fields.TEXT, terms.toArray(String[]::new));
    }

    /// The first terms of `text` as a query has them.
    static List<String> terms(Analyzer analyzer, String text) {
        return Analysis.terms(analyzer, text, MAX_TERMS).stream().map(Analysis.Term::text).toList();
    }

    /// A term that stands n times in the question counts n times.
    private void add(String field, float weight, List<String> terms) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        terms.forEach(term -> counts.merge(term, 1, Integer::sum));
        counts.forEach((term, count) -> should(new TermQuery(new Term(field, term)), weight * count));
    }

    /// Neighbours in the question that stand near each other in the text.
    private void addPairs(List<String> terms) {
        var pairs = new LinkedHashSet<Query>();
        for (int i = 1; i < terms.size(); i++) {
            pairs.add(new PhraseQuery(NEAR, Fields.TEXT, terms.get(i - 1), terms.get(i)));
        }
        pairs.forEach(pair -> should(pair, NEAR_WEIGHT));
    }

    /// Figures in any notation, and codes in any spelling. A code outweighs all that its parts can score, each by itself,
    /// in the other fields.
    private void addMarks(String text) {
        var start = text.substring(0, Math.min(text.length(), MARKED));
        for (var figure : Marks.figures(start)) {
            should(mark(figure.term()), FIGURE_WEIGHT);
            figure.near().forEach(near -> should(mark(near), FIGURE_WEIGHT / 2));
        }
        for (var run : Codes.asked(start, MAX_TERMS)) {
            should(mark(Marks.code(run.code())), CODE_WEIGHT * run.parts());
            if (!run.doubtful().isEmpty()) {
                should(mark(Marks.code(run.doubtful())), run.isCode() ? CODE_WEIGHT * run.parts() : DOUBTFUL_WEIGHT);
            }
        }
    }

    private static Query mark(String term) {
        return new TermQuery(new Term(Fields.MARKS, term));
    }

    private void should(Query query, float weight) {
        clauses.add(new BoostQuery(query, weight), Occur.SHOULD);
    }
}
