package app.munseo.retrieve;

import app.munseo.document.ChunkId;
import app.munseo.document.DocumentId;
import app.munseo.index.ScoredChunk;
import java.util.ArrayList;
import java.util.List;

/// Rankings written down by hand: names of documents with one chunk each, and scores, in turn.
final class Rankings {
    private Rankings() {}

    static ChunkId id(String document) {
        return new ChunkId(new DocumentId(document), 0);
    }

    static Ranking words(Query query, Object... idsAndScores) {
        return new Ranking(query, Source.WORDS, chunks(idsAndScores));
    }

    static Ranking meaning(Query query, Object... idsAndScores) {
        return new Ranking(query, Source.MEANING, chunks(idsAndScores));
    }

    private static List<ScoredChunk> chunks(Object... idsAndScores) {
        var chunks = new ArrayList<ScoredChunk>();
        for (int i = 0; i < idsAndScores.length; i += 2) {
            chunks.add(new ScoredChunk(id((String) idsAndScores[i]), ((Number) idsAndScores[i + 1]).doubleValue()));
        }
        return chunks;
    }
}
