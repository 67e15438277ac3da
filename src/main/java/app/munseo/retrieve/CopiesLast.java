package app.munseo.retrieve;

import app.munseo.document.ChunkId;
import app.munseo.document.Hit;
import app.munseo.document.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Moves chunks that say what a better hit says behind all others, so that copies and versions of a file do not crowd
/// out the rest. Nearly the same text is a copy; but two versions of a contract that differ in a figure, a name or a
/// "not" both stay where they are (see [Difference]).
public final class CopiesLast implements Reranker {
    static final String NAME = "copies";

    /// The name of the measure in the reason of a move.
    private static final String LIKENESS = "likeness";

    /// Shared among all runs of words of both texts. At 900 characters, four words here and there, or one sentence more.
    private static final double ALIKE = 0.8;

    @Override
    public Reranked rerank(Question question, List<Hit> hits) {
        var originals = new Originals();
        var order = new ArrayList<Hit>();
        var copies = new ArrayList<Hit>();
        var reasons = new HashMap<ChunkId, Move.Reason>();
        for (var hit : hits) {
            var reason = originals.reason(hit);
            (reason == null ? order : copies).add(hit);
            if (reason != null) {
                reasons.put(hit.chunk().id(), reason);
            }
        }
        order.addAll(copies);
        return Reranked.of(NAME, hits, order, reasons);
    }

    /// The hits so far that are no copies, by what they say.
    private static final class Originals {
        private final List<Hit> hits = new ArrayList<>();
        private final List<Integer> sizes = new ArrayList<>();
        private final Map<String, ChunkId> byText = new HashMap<>();
        private final Map<Long, List<Integer>> byShingle = new HashMap<>();

        /// Why `hit` is a copy of one of them; null where it is not, and one of them from now on.
        private Move.@Nullable Reason reason(Hit hit) {
            var same = byText.get(hit.chunk().text());
            if (same != null) {
                return new Move.Reason(Map.of(LIKENESS, 1.0), same);
            }
            var shingles = Shingles.of(hit.chunk().text());
            for (var shared : shared(shingles).entrySet()) {
                int common = shared.getValue();
                double likeness = (double) common / (shingles.size() + sizes.get(shared.getKey()) - common);
                var original = hits.get(shared.getKey()).chunk();
                if (likeness >= ALIKE && !Difference.matters(original.text(), hit.chunk().text())) {
                    return new Move.Reason(Map.of(LIKENESS, likeness), original.id());
                }
            }
            add(hit, shingles);
            return null;
        }

        /// How many runs of words each of them shares with a text, best hit first.
        private Map<Integer, Integer> shared(Set<Long> shingles) {
            var shared = new TreeMap<Integer, Integer>();
            for (var shingle : shingles) {
                for (int original : byShingle.getOrDefault(shingle, List.of())) {
                    shared.merge(original, 1, Integer::sum);
                }
            }
            return shared;
        }

        private void add(Hit hit, Set<Long> shingles) {
            for (var shingle : shingles) {
                byShingle.computeIfAbsent(shingle, any -> new ArrayList<>(1)).add(hits.size());
            }
            byText.put(hit.chunk().text(), hit.chunk().id());
            hits.add(hit);
            sizes.add(shingles.size());
        }
    }
}
