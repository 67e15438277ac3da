package app.munseo.retrieve;

import app.munseo.document.ChunkId;
import app.munseo.document.Hit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Hits in a better order, and what was done to reach it.
///
/// @param moves those of one reranker after those of the one before it
public record Reranked(List<Hit> hits, List<Move> moves) {
    public Reranked {
        hits = List.copyOf(hits);
        moves = List.copyOf(moves);
    }

    /// What `reranker` made of `before`. It has a move for each hit whose rank it changed, and for each it has a reason
    /// to speak of, in the order of `before`.
    public static Reranked of(
            String reranker, List<Hit> before, List<Hit> after, Map<ChunkId, Move.Reason> reasons) {
        var ranks = new HashMap<ChunkId, Integer>();
        after.forEach(hit -> ranks.put(hit.chunk().id(), ranks.size() + 1));
        var moves = new ArrayList<Move>();
        int from = 0;
        for (var hit : before) {
            from++;
            var id = hit.chunk().id();
            int to = ranks.getOrDefault(id, 0);
            if (from != to || reasons.containsKey(id)) {
                moves.add(new Move(reranker, id, from, to, reasons.getOrDefault(id, Move.Reason.NONE)));
            }
        }
        return new Reranked(after, moves);
    }

    /// The order of `next`, and the moves of both.
    Reranked then(Reranked next) {
        var both = new ArrayList<>(moves);
        both.addAll(next.moves);
        return new Reranked(next.hits, both);
    }
}
