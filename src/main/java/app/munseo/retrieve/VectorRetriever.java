package app.munseo.retrieve;

import app.munseo.document.Origins;
import app.munseo.document.Scope;
import app.munseo.index.VectorIndex;
import app.munseo.llm.Embedder;
import app.munseo.llm.Purpose;
import app.munseo.text.TextNormalizer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Ranks chunks by the meaning of a query. All queries are embedded in one call; none is, while the index has no
/// vectors.
public record VectorRetriever(VectorIndex index, Embedder embedder) implements Retriever {
    /// @throws app.munseo.document.Problem whatever the embedder throws; `EMBEDDER_MISMATCH` when its vectors have
    ///     another length than those of the index
    @Override
    public List<Ranking> retrieve(List<Query> queries, Scope scope, int limit) {
        if (index.size() == 0) {
            return List.of();
        }
        var texts = queries.stream().map(query -> TextNormalizer.stored(query.text())).toList();
        var origins = queries.stream().map(Query::origins).reduce(Origins.NONE, Origins::and);
        var vectors = embedder.embed(texts, Purpose.QUERY, origins);
        return IntStream.range(0, queries.size())
                .mapToObj(i -> new Ranking(queries.get(i), Source.MEANING, index.search(vectors.get(i), scope, limit)))
                .toList();
    }

    /// As [#retrieve(List, Scope, int)], and each ranking knows which documents in the `others` have no vectors yet.
    List<Ranking> besides(List<Ranking> others, List<Query> queries, Scope scope, int limit) {
        var rankings = retrieve(queries, scope, limit);
        var found = others.stream()
                .flatMap(other -> other.chunks().stream())
                .map(chunk -> chunk.id().document())
                .collect(Collectors.toSet());
        var unjudged = index.lacking(found);
        return rankings.stream()
                .map(ranking -> new Ranking(ranking.query(), ranking.source(), ranking.chunks(), unjudged))
                .toList();
    }
}
