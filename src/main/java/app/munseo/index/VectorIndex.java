package app.munseo.index;

import app.munseo.document.ChunkId;
import app.munseo.document.DocumentId;
import app.munseo.document.Scope;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/// Ranks chunks by the cosine of their vectors, those of one model, with a query's. It looks at every vector in scope:
/// exact, always the same ranking, and at 100,000 chunks still quick.
public final class VectorIndex {
    private final Searchers searchers;
    private final String field;

    VectorIndex(Searchers searchers, String field) {
        this.searchers = searchers;
        this.field = field;
    }

    /// The `limit` chunks in scope whose vectors are nearest, best first; chunks without a vector are not among them.
    ///
    /// @param query a vector of length 1, of the same model as those in the index
    /// @return scores are cosines, -1 to 1
    /// @throws app.munseo.document.Problem `EMBEDDER_MISMATCH` when the vectors of the index have another length; `LIBRARY_DAMAGED`,
    ///     `DISK_FAILED`
    public List<ScoredChunk> search(float[] query, Scope scope, int limit) {
        if (limit < 1) {
            return List.of();
        }
        return searchers.search(searcher -> {
            var best = new BestChunks(limit);
            var wanted = ScopeFilter.vectors(searcher, scope);
            for (var leaf : searcher.getLeafContexts()) {
                SegmentScan.run(leaf, field, query, wanted, best);
            }
            return best.inOrder();
        });
    }

    /// The vectors of those of `chunks` that have one. Meant for the few chunks at the head of a ranking.
    public Map<ChunkId, float[]> vectors(Set<ChunkId> chunks) {
        var documents = chunks.stream().map(ChunkId::document).collect(Collectors.toSet());
        return searchers.search(searcher -> {
            var found = new HashMap<ChunkId, float[]>();
            var filter = ScopeFilter.vectors(searcher, new Scope.Documents(documents)).documents();
            for (var leaf : searcher.getLeafContexts()) {
                collect(leaf, filter, chunks, found);
            }
            return found;
        });
    }

    private void collect(
            LeafReaderContext leaf, @Nullable Weight filter, Set<ChunkId> chunks, Map<ChunkId, float[]> found)
            throws IOException {
        var vectors = leaf.reader().getFloatVectorValues(field);
        var candidates = filter == null ? null : filter.scorer(leaf);
        if (vectors == null || candidates == null) {
            return;
        }
        var live = leaf.reader().getLiveDocs();
        var identities = new Identities(leaf.reader());
        var wanted = candidates.iterator();
        var place = vectors.iterator();
        for (int doc = wanted.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = wanted.nextDoc()) {
            if ((live == null || live.get(doc)) && place.advance(doc) == doc) {
                var id = identities.of(doc);
                if (chunks.contains(id)) {
                    found.put(id, vectors.vectorValue(place.index()).clone());
                }
            }
        }
    }

    /// Those of `documents` that have no vector.
    public Set<DocumentId> lacking(Set<DocumentId> documents) {
        return searchers.search(searcher -> {
            var lacking = new HashSet<DocumentId>();
            for (var document : documents) {
                if (searcher.count(new TermQuery(new Term(Fields.VECTOR_OF, document.value()))) == 0) {
                    lacking.add(document);
                }
            }
            return lacking;
        });
    }

    /// Number of chunks that have a vector.
    public int size() {
        return searchers.search(searcher -> {
            int count = 0;
            for (var leaf : searcher.getLeafContexts()) {
                var vectors = leaf.reader().getFloatVectorValues(field);
                count += vectors == null ? 0 : live(vectors, leaf);
            }
            return count;
        });
    }

    private static int live(FloatVectorValues vectors, LeafReaderContext leaf) throws IOException {
        var live = leaf.reader().getLiveDocs();
        if (live == null) {
            return vectors.size();
        }
        int count = 0;
        var docs = vectors.iterator();
        for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
            count += live.get(doc) ? 1 : 0;
        }
        return count;
    }
}
