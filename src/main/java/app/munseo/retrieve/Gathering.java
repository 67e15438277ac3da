package app.munseo.retrieve;

import app.munseo.document.Chunk;
import app.munseo.document.ChunkId;
import app.munseo.document.Hit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Makes of the ranked chunks what is read: chunks that follow each other under one heading become one text, at the
/// place of the best of them, and copies go with the hit they repeat. The order is left alone, and so is the ranking
/// that is measured; what moves up into the freed places was next.
public final class Gathering {
    private final PageSource pages;

    public Gathering(PageSource pages) {
        this.pages = pages;
    }

    /// The first hits of `found`, as many as were asked for.
    public List<Shown> of(Found found) {
        var copies = copies(found);
        var gathered = new ArrayList<Gathered>();
        for (var hit : found.reranked().hits()) {
            var neighbours = gathered.stream().filter(one -> one.touches(hit.chunk())).toList();
            if (copies.containsKey(hit.chunk().id())) {
                continue;
            }
            if (!neighbours.isEmpty()) {
                neighbours.getFirst().add(hit.chunk());
                neighbours.stream().skip(1).forEach(other -> other.chunks().forEach(neighbours.getFirst()::add));
                gathered.removeAll(neighbours.subList(1, neighbours.size()));
            } else if (gathered.size() < found.limit()) {
                gathered.add(new Gathered(hit));
            } else {
                break;
            }
        }
        return gathered.stream().map(one -> one.shown(pages, copies(one, copies, found))).toList();
    }

    /// The hits of `found` as they were ranked, every chunk by itself and copies behind the rest.
    public static List<Shown> separate(Found found) {
        return found.hits().stream().map(Shown::alone).toList();
    }

    /// What each copy repeats.
    private static Map<ChunkId, ChunkId> copies(Found found) {
        var copies = new HashMap<ChunkId, ChunkId>();
        for (var move : found.reranked().moves()) {
            if (move.reranker().equals(CopiesLast.NAME) && move.reason().other() != null) {
                copies.put(move.chunk(), move.reason().other());
            }
        }
        return copies;
    }

    private static List<Chunk> copies(Gathered one, Map<ChunkId, ChunkId> copies, Found found) {
        var ids = one.chunks().stream().map(Chunk::id).toList();
        return found.reranked().hits().stream()
                .map(Hit::chunk)
                .filter(chunk -> ids.contains(copies.get(chunk.id())))
                .toList();
    }
}
