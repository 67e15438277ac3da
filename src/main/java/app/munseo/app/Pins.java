package app.munseo.app;

import app.munseo.catalog.Catalog;
import app.munseo.conversation.PinnedText;
import app.munseo.document.Chunk;
import app.munseo.document.ChunkId;
import app.munseo.document.DocumentId;
import app.munseo.document.DocumentText;
import app.munseo.document.Location;
import app.munseo.document.Pin;
import app.munseo.document.Problem;
import java.util.List;
import java.util.Optional;

/// Finds in the library what pins hold.
final class Pins {
    private final Catalog catalog;

    Pins(Catalog catalog) {
        this.catalog = catalog;
    }

    /// A pin, with no number yet, on a stretch of a document.
    ///
    /// @throws Problem `FILE_MISSING` where the library holds no such stretch
    Pin at(DocumentId document, Location location) {
        var path = catalog.document(document).orElseThrow(() -> gone(document)).path();
        var page = catalog.page(document, location.page()).orElseThrow(() -> gone(document)).text();
        if (location.length() == 0 || location.end() > page.length()) {
            throw gone(document);
        }
        return new Pin(0, document, path, location, page.substring(location.start(), location.end()));
    }

    private static Problem gone(DocumentId document) {
        return new Problem(Problem.Kind.FILE_MISSING, document.value());
    }

    /// Where the pins' texts stand now.
    List<PinnedText> find(List<Pin> pins) {
        return pins.stream()
                .map(pin -> PinnedText.find(
                        pin, catalog.text(pin.document()).map(DocumentText::pages).orElse(List.of())))
                .toList();
    }

    /// What is to be shown to an answer: the texts that still stand in their documents, with the heading and the columns
    /// above them.
    List<Chunk> chunks(List<PinnedText> pins) {
        return pins.stream().flatMap(pin -> chunk(pin).stream()).toList();
    }

    private Optional<Chunk> chunk(PinnedText pinned) {
        var at = pinned.location();
        if (at == null) {
            return Optional.empty();
        }
        var document = pinned.pin().document();
        var text = catalog.page(document, at.page()).orElseThrow(() -> gone(document)).text();
        var own = text.substring(at.start(), at.end());
        return catalog.chunks(document).stream()
                .filter(chunk -> chunk.location().page() == at.page()
                        && chunk.location().start() <= at.start()
                        && at.start() < chunk.location().end())
                .findFirst()
                .map(chunk -> new Chunk(
                        chunk.id(), chunk.heading(), chunk.text().substring(0, chunk.carried()) + own, at))
                .or(() -> Optional.of(new Chunk(new ChunkId(document, 0), "", own, at)));
    }
}
