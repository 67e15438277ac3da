package app.munseo.retrieve;

import app.munseo.document.Chunk;
import app.munseo.document.ChunkId;
import java.util.List;

/// Where the chunks behind a ranking come from: the catalog.
public interface ChunkSource {
    /// The chunks in the order asked for; those that are no longer there are left out.
    List<Chunk> chunks(List<ChunkId> ids);
}
