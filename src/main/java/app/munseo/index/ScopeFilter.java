package app.munseo.index;

import app.munseo.document.ChunkId;
import app.munseo.document.DocumentId;
import app.munseo.document.Scope;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// A scope as what Lucene asks of an entry.
final class ScopeFilter {
    private ScopeFilter() {}

    /// Which entries with vectors are in scope.
    ///
    /// @param documents a filter; null where all pass
    /// @param admits what a chunk that passes the filter must be besides: only entries with text know what they hold
    record Vectors(@Nullable Weight documents, Predicate<ChunkId> admits) {}

    /// The entries with text that are in scope.
    static Query text(IndexSearcher searcher, Scope scope) throws IOException {
        return switch (scope) {
            case Scope.Everything() -> MatchAllDocsQuery.INSTANCE;
            case Scope.Documents(var ids) -> of(Fields.TEXT_OF, ids);
            case Scope.Holding(var within, var phrases, var without) -> {
                var conditions = new BooleanQuery.Builder().add(text(searcher, within), Occur.FILTER);
                for (var phrase : phrases) {
                    conditions.add(Phrases.of(searcher.getIndexReader(), phrase), Occur.FILTER);
                }
                for (var phrase : without) {
                    conditions.add(Phrases.inAnyForm(searcher.getIndexReader(), phrase), Occur.MUST_NOT);
                }
                yield conditions.build();
            }
        };
    }

    static Vectors vectors(IndexSearcher searcher, Scope scope) throws IOException {
        return switch (scope) {
            case Scope.Everything() -> new Vectors(null, _ -> true);
            case Scope.Documents(var ids) -> new Vectors(weight(searcher, of(Fields.VECTOR_OF, ids)), _ -> true);
            case Scope.Holding(var within, var phrases, var without) when phrases.isEmpty() -> {
                var barred = new HashSet<ChunkId>();
                for (var phrase : without) {
                    barred.addAll(chunks(searcher, Phrases.inAnyForm(searcher.getIndexReader(), phrase)));
                }
                yield new Vectors(vectors(searcher, within).documents(), id -> !barred.contains(id));
            }
            case Scope.Holding holding -> {
                var chunks = chunks(searcher, text(searcher, holding));
                var documents = chunks.stream().map(ChunkId::document).collect(Collectors.toSet());
                yield new Vectors(weight(searcher, of(Fields.VECTOR_OF, documents)), chunks::contains);
            }
        };
    }

    private static Set<ChunkId> chunks(IndexSearcher searcher, Query query) throws IOException {
        var chunks = new HashSet<ChunkId>();
        var weight = weight(searcher, query);
        for (var leaf : searcher.getLeafContexts()) {
            var scorer = weight.scorer(leaf);
            var live = leaf.reader().getLiveDocs();
            var identities = new Identities(leaf.reader());
            var entries = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
            for (int entry = entries.nextDoc(); entry != DocIdSetIterator.NO_MORE_DOCS; entry = entries.nextDoc()) {
                if (live == null || live.get(entry)) {
                    chunks.add(identities.of(entry));
                }
            }
        }
        return chunks;
    }

    static Weight weight(IndexSearcher searcher, Query query) throws IOException {
        return searcher.createWeight(
                searcher.rewrite(new ConstantScoreQuery(query)), ScoreMode.COMPLETE_NO_SCORES, 1);
    }

    static Query of(String field, Collection<DocumentId> ids) {
        return new TermInSetQuery(field, ids.stream().map(id -> new BytesRef(id.value())).toList());
    }
}
