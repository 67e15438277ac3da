package app.munseo.retrieve;

import app.munseo.document.ChunkId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What one reranker did to one hit, and why.
///
/// @param reranker its word, such as `copies`; people read it as the message `moved.WORD`
/// @param from the rank before it, counted from 1
/// @param to the rank after it; 0 where it dropped the hit
public record Move(String reranker, ChunkId chunk, int from, int to, Reason reason) {
    /// What a reranker went by.
    ///
    /// @param measures values by their names, such as `coverage` 0.75; may be empty
    /// @param other the chunk this one was compared with; null where there is none
    public record Reason(Map<String, Double> measures, @Nullable ChunkId other) {
        public static final Reason NONE = new Reason(Map.of(), null);

        public Reason {
            measures = Map.copyOf(measures);
        }
    }
}
