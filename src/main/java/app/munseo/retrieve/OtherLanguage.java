package app.munseo.retrieve;

import app.munseo.document.ChunkId;
import app.munseo.index.ScoredChunk;
import app.munseo.text.Language;
import java.util.HashMap;
import java.util.List;

/// Lets hits in the other language into a ranking: the best one third, the next sixth, and so on, at most four. None
/// of them passes the two best hits in the question's own language, and none is lost behind a long tail of them.
final class OtherLanguage {
    private static final int MOST = 4;
    private static final int OWN_BEFORE_EACH = 2;

    private OtherLanguage() {}

    /// Whether one is Korean and the other English.
    static boolean than(Query question, Query query) {
        return than(Language.of(question.text()), Language.of(query.text()));
    }

    static boolean than(Language asked, Language other) {
        return asked != other && asked != Language.OTHER && other != Language.OTHER;
    }

    /// The ranking `own` with the best of `other` in it. A chunk let in scores just below the one it stands behind.
    static List<ScoredChunk> letIn(List<ScoredChunk> own, List<ScoredChunk> other) {
        if (other.isEmpty()) {
            return own;
        }
        var scores = new HashMap<ChunkId, Double>();
        own.forEach(chunk -> scores.put(chunk.id(), chunk.score()));
        double ceiling = Double.MAX_VALUE;
        for (int i = 0; i < Math.min(MOST, other.size()); i++) {
            int before = Math.min(OWN_BEFORE_EACH * (i + 1), own.size()) - 1;
            ceiling = Math.nextDown(Math.min(ceiling, own.get(before).score()));
            scores.merge(other.get(i).id(), ceiling, Math::max);
        }
        return Order.of(scores);
    }
}
