package app.munseo.answer;

import app.munseo.document.Chunk;
import app.munseo.text.TokenCount;
import java.util.ArrayList;
import java.util.List;

/// Puts what a person has pinned before the passages found for a question.
///
/// @param passages those pinned, numbered from 1, as far as they fit
/// @param tokens what they cost
record Pinned(List<Passage> passages, int tokens) {
    /// The passages of `chunks`, in order; one that does not fit into `budget` tokens any more is left out.
    static Pinned within(List<Chunk> chunks, int budget) {
        var passages = new ArrayList<Passage>();
        int spent = 0;
        for (var chunk : chunks) {
            int cost = TokenCount.estimate(chunk.text())
                    + TokenCount.estimate(chunk.heading())
                    + ExtractiveCompressor.FRAME_TOKENS;
            if (spent + cost <= budget) {
                spent += cost;
                passages.add(
                        new Passage(passages.size() + 1, chunk, chunk.text(), List.of(chunk.location())));
            }
        }
        return new Pinned(passages, spent);
    }

    /// The pinned passages, then those of `found` that say anything more, numbered on.
    List<Passage> before(List<Passage> found) {
        var all = new ArrayList<>(passages);
        for (var passage : found) {
            if (passages.stream().noneMatch(pinned -> pinned.covers(passage))) {
                all.add(new Passage(all.size() + 1, passage.chunk(), passage.text(), passage.spans()));
            }
        }
        return all;
    }
}
