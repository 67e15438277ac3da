package app.munseo.desktop.why;

import app.munseo.document.Chunk;
import app.munseo.document.DocumentId;
import app.munseo.document.Location;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/// Ways out of an explanation.
///
/// @param name of a page
/// @param open opens a document at a location
/// @param close puts the explanation away
public record Places(
        BiFunction<DocumentId, Integer, String> name, BiConsumer<DocumentId, Location> open, Runnable close) {
    String name(Chunk chunk) {
        return name.apply(chunk.id().document(), chunk.location().page());
    }

    void open(Chunk chunk) {
        open.accept(chunk.id().document(), chunk.location());
    }
}
