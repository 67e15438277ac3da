package app.munseo.retrieve;

import app.munseo.document.ChunkId;
import app.munseo.document.Hit;
import app.munseo.document.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Moves chunks whose text was already seen behind all others, so that copies of a file do not crowd out the rest.
/// Only true copies: two versions of a contract that differ in one figure both stay where they are.
public final class CopiesLast implements Reranker {
    static final String NAME = "copies";

    @Override
    public Reranked rerank(Question question, List<Hit> hits) {
        var seen = new HashMap<String, ChunkId>();
        var copies = new ArrayList<Hit>();
        var order = new ArrayList<Hit>();
        var reasons = new HashMap<ChunkId, Move.Reason>();
        for (var hit : hits) {
            var id = hit.chunk().id();
            var first = seen.putIfAbsent(hit.chunk().text(), id);
            (first == null ? order : copies).add(hit);
            if (first != null) {
                reasons.put(id, new Move.Reason(Map.of(), first));
            }
        }
        order.addAll(copies);
        return Reranked.of(NAME, hits, order, reasons);
    }
}
