package app.munseo.retrieve;

import app.munseo.document.Chunk;
import app.munseo.document.Hit;
import java.util.List;

/// A hit as a person gets to see it.
///
/// @param hit its chunk has the text of all `parts`, once
/// @param parts the chunks it is made of, in reading order
/// @param copies chunks that say nearly the same, in order of rank
public record Shown(Hit hit, List<Chunk> parts, List<Chunk> copies) {
    public Shown {
        parts = List.copyOf(parts);
        copies = List.copyOf(copies);
    }

    /// A hit whose chunk stands alone.
    static Shown alone(Hit hit) {
        return new Shown(hit, List.of(hit.chunk()), List.of());
    }
}
