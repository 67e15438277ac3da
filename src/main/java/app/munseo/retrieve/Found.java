package app.munseo.retrieve;

import app.munseo.document.Hit;
import app.munseo.document.Question;
import app.munseo.index.ScoredChunk;
import java.util.List;

/// What a search found, and on the way to it, what each stage handed to the next: all that [Accounts] needs to tell
/// how a hit came to its place.
///
/// @param limit how many hits were asked for
/// @param candidates how many of the best each retriever handed on, at most
/// @param rankings what the retrievers found, best candidates only
/// @param fused all candidates in one order
/// @param considered the first of them, as the reranker got them
public record Found(
        Question question,
        SearchMode mode,
        int limit,
        int candidates,
        List<Query> queries,
        List<Ranking> rankings,
        List<ScoredChunk> fused,
        List<Hit> considered,
        Reranked reranked) {
    public Found {
        queries = List.copyOf(queries);
        rankings = List.copyOf(rankings);
        fused = List.copyOf(fused);
        considered = List.copyOf(considered);
    }

    /// The hits asked for, best first.
    public List<Hit> hits() {
        return reranked.hits().stream().limit(limit).toList();
    }
}
