package app.munseo.index;

import app.munseo.document.Added;
import app.munseo.document.ChunkId;
import app.munseo.document.Scope;
import app.munseo.document.WordMatch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;

/// Ranks chunks by their words with BM25 (k1 = 1.2, b = 0.75).
public final class LexicalIndex {
    private static final Sort BY_SCORE_THEN_IDENTITY = new Sort(
            SortField.FIELD_SCORE,
            new SortField(Fields.DOCUMENT, SortField.Type.STRING),
            new SortField(Fields.ORDINAL, SortField.Type.LONG));

    private final Searchers searchers;

    private final Glossary glossary;

    LexicalIndex(Searchers searchers, Glossary glossary) {
        this.searchers = searchers;
        this.glossary = glossary;
    }

    /// The same index, searched for what `synonyms` say as well.
    public LexicalIndex with(Glossary synonyms) {
        return new LexicalIndex(searchers, synonyms);
    }

    /// The `limit` best chunks in scope that hold a word of `query`, best first; none when it holds no word.
    ///
    /// @param query any text; no character of it is special
    /// @throws app.munseo.document.Problem `LIBRARY_DAMAGED` or `DISK_FAILED`
    public List<ScoredChunk> search(String query, Scope scope, int limit) {
        if (limit < 1) {
            return List.of();
        }
        return searchers.search(searcher -> {
            // nobody needs the number of all hits: once `limit` are found, chunks that cannot pass them are skipped
            var collector = new TopFieldCollectorManager(BY_SCORE_THEN_IDENTITY, limit, limit);
            var top = searcher.search(within(searcher, scope, whole(searcher, query)), collector);
            return Arrays.stream(top.scoreDocs).map(LexicalIndex::scored).toList();
        });
    }

    /// What the words of `query` gave to the score of `chunk`: together its score in [#search(String, Scope, int)].
    public List<WordMatch> matches(String query, ChunkId chunk) {
        return searchers.search(searcher -> WordMatches.of(searcher, whole(searcher, query), chunk));
    }

    /// What is looked for besides the words of `query`, because it says the same.
    public List<Added> added(String query) {
        return searchers.search(searcher -> {
            var added = new ArrayList<>(LexicalQuery.added(searcher.getIndexReader(), glossary, query)
                    .keySet());
            added.addAll(Marks.notations(query));
            return List.copyOf(added);
        });
    }

    private Query whole(IndexSearcher searcher, String query) throws IOException {
        return LexicalQuery.of(
                query,
                LexicalQuery.added(searcher.getIndexReader(), glossary, query));
    }

    /// Whether `chunk` is in `scope`.
    public boolean isIn(Scope scope, ChunkId chunk) {
        return searchers.search(searcher -> searcher.count(new BooleanQuery.Builder()
                        .add(WordMatches.entry(chunk), Occur.FILTER)
                        .add(ScopeFilter.text(searcher, scope), Occur.FILTER)
                        .build())
                > 0);
    }

    /// Whether there is any chunk in `scope`.
    public boolean holdsAny(Scope scope) {
        return searchers.search(searcher -> searcher.count(ScopeFilter.text(searcher, scope)) > 0);
    }

    /// How much of `query` each of `chunks` holds; those that are no longer there are left out.
    public Map<ChunkId, Coverage> coverage(String query, Set<ChunkId> chunks) {
        return searchers.search(searcher -> Coverages.of(searcher, query, chunks));
    }

    private static Query within(IndexSearcher searcher, Scope scope, Query query) throws IOException {
        return scope instanceof Scope.Everything
                ? query
                : new BooleanQuery.Builder()
                        .add(query, Occur.MUST)
                        .add(ScopeFilter.text(searcher, scope), Occur.FILTER)
                        .build();
    }

    private static ScoredChunk scored(ScoreDoc hit) {
        var values = ((FieldDoc) hit).fields;
        return new ScoredChunk(Fields.id((BytesRef) values[1], (Long) values[2]), (Float) values[0]);
    }
}
