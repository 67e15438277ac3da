package app.munseo.retrieve;

import app.munseo.document.Scope;
import app.munseo.index.LexicalIndex;
import java.util.List;

/// Ranks chunks by the words of a query.
public record LexicalRetriever(LexicalIndex index) implements Retriever {
    @Override
    public List<Ranking> retrieve(List<Query> queries, Scope scope, int limit) {
        return queries.stream()
                .map(query -> new Ranking(query, Source.WORDS, index.search(query.text(), scope, limit)))
                .toList();
    }
}
