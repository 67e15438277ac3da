package app.munseo.index;

import app.munseo.document.ChunkId;
import app.munseo.document.WordMatch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermQuery;

/// Takes a chunk's score apart: whatever the query is made of, its scoring leaves are scored one by one. Costs about
/// as much as a search for each chunk, so it is meant for the few that a person looks at.
final class WordMatches {
    private static final String NEAR = "near";

    private final IndexSearcher searcher;
    private final int entry;
    private final List<WordMatch> matches = new ArrayList<>();

    private WordMatches(IndexSearcher searcher, int entry) {
        this.searcher = searcher;
        this.entry = entry;
    }

    /// What `query` finds in chunk `id`, in the order of the query; nothing where the index does not have the chunk.
    static List<WordMatch> of(IndexSearcher searcher, Query query, ChunkId id) throws IOException {
        var found = searcher.search(entry(id), 1).scoreDocs;
        if (found.length == 0) {
            return List.of();
        }
        var matches = new WordMatches(searcher, found[0].doc);
        matches.take(query, 1);
        return matches.matches;
    }

    /// The entry with the text of a chunk.
    static Query entry(ChunkId id) {
        return new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Fields.TEXT_OF, id.document().value())), Occur.FILTER)
                .add(NumericDocValuesField.newSlowExactQuery(Fields.ORDINAL, id.ordinal()), Occur.FILTER)
                .build();
    }

    private void take(Query query, float boost) throws IOException {
        switch (query) {
            case BoostQuery boosted -> take(boosted.getQuery(), boost * boosted.getBoost());
            case BooleanQuery several -> {
                for (var clause : several) {
                    if (clause.isScoring()) {
                        take(clause.query(), boost);
                    }
                }
            }
            default -> add(query, searcher.explain(new BoostQuery(query, boost), entry).getValue().doubleValue());
        }
    }

    private void add(Query leaf, double score) {
        if (score > 0) {
            var terms = terms(leaf);
            var field = leaf instanceof PhraseQuery || leaf instanceof MultiPhraseQuery ? NEAR : terms.stream().findFirst().map(Term::field).orElse("");
            matches.add(new WordMatch(field, String.join(" ", terms.stream().map(Term::text).toList()), score));
        }
    }

    private static Set<Term> terms(Query leaf) {
        var terms = new LinkedHashSet<Term>();
        leaf.visit(new QueryVisitor() {
            @Override
            public void consumeTerms(Query query, Term... consumed) {
                Collections.addAll(terms, consumed);
            }
        });
        return terms;
    }
}
