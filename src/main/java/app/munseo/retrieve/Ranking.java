package app.munseo.retrieve;

import app.munseo.document.ChunkId;
import app.munseo.document.DocumentId;
import app.munseo.index.ScoredChunk;
import java.util.List;
import java.util.Set;

/// What one retriever found for one query.
///
/// @param chunks best first, ties in order of identity
/// @param unjudged documents the retriever could not look at, because their vectors are still being made: that a chunk
///     of theirs is not among `chunks` says nothing about it
public record Ranking(Query query, Source source, List<ScoredChunk> chunks, Set<DocumentId> unjudged) {
    public Ranking {
        chunks = List.copyOf(chunks);
        unjudged = Set.copyOf(unjudged);
    }

    /// A ranking by a retriever that looked at every document in scope.
    public Ranking(Query query, Source source, List<ScoredChunk> chunks) {
        this(query, source, chunks, Set.of());
    }

    /// The place of `chunk`, counted from 1; 0 where it is not among them.
    int rank(ChunkId chunk) {
        for (int i = 0; i < chunks.size(); i++) {
            if (chunks.get(i).id().equals(chunk)) {
                return i + 1;
            }
        }
        return 0;
    }
}
