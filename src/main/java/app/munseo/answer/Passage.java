package app.munseo.answer;

import app.munseo.document.Chunk;
import app.munseo.document.Location;
import app.munseo.document.Origin;
import app.munseo.document.Origins;
import java.util.List;

/// Numbered text actually shown to the model: the sentences selected from one chunk.
///
/// @param number from 1, as the answer cites it
/// @param spans the selected stretches of the chunk's page, in reading order; `text` is the chunk's carried text and
///     theirs, joined
public record Passage(int number, Chunk chunk, String text, List<Location> spans) {
    public Passage {
        spans = List.copyOf(spans);
    }

    /// The stretches these passages show.
    public static Origins origins(List<Passage> passages) {
        return Origins.of(passages.stream()
                .flatMap(passage -> passage.spans().stream()
                        .map(span -> new Origin(passage.chunk().id().document(), span)))
                .toList());
    }

    /// Whether this passage holds all that `other` was selected from.
    boolean covers(Passage other) {
        return chunk.id().document().equals(other.chunk.id().document())
                && other.spans.stream().allMatch(this::shows);
    }

    /// Whether all of `location` was selected.
    boolean shows(Location location) {
        return spans.stream().anyMatch(span -> span.page() == location.page()
                && span.start() <= location.start()
                && location.end() <= span.end());
    }
}
