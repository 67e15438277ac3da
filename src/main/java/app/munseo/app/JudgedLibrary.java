package app.munseo.app;

import app.munseo.catalog.Catalog;
import app.munseo.chunk.StructuredChunker;
import app.munseo.document.Collection;
import app.munseo.document.Document;
import app.munseo.document.DocumentId;
import app.munseo.document.DocumentState;
import app.munseo.document.DocumentText;
import app.munseo.document.Layout;
import app.munseo.document.Page;
import app.munseo.eval.CorpusDocument;
import app.munseo.eval.Dataset;
import app.munseo.text.TextNormalizer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A dataset as a library: each of its documents is stored as if a file of that name had been read, so that what is
/// measured is the search the person uses.
final class JudgedLibrary {
    private final Map<DocumentId, String> names = new HashMap<>();

    /// Puts what `catalog` does not hold yet, and takes out what the dataset no longer has.
    JudgedLibrary(Catalog catalog, Dataset dataset) {
        catalog.addFolders(Collection.DEFAULT_NAME, List.of());
        for (var judged : dataset.corpus()) {
            var path = Path.of("/", "judged", judged.id().replace('/', '_'));
            var id = DocumentId.of(path);
            names.put(id, judged.id());
            put(catalog, judged, path, id);
        }
        catalog.documents().stream()
                .map(Document::id)
                .filter(id -> !names.containsKey(id))
                .forEach(catalog::remove);
    }

    /// The dataset's own name of a document.
    String name(DocumentId id) {
        return Objects.requireNonNull(names.get(id));
    }

    private static void put(Catalog catalog, CorpusDocument judged, Path path, DocumentId id) {
        var text = new DocumentText(
                judged.title(), Layout.PROSE, List.of(new Page(1, TextNormalizer.stored(judged.text()))), List.of());
        var known = catalog.text(id).orElse(null);
        if (!Objects.equals(known, text)) {
            var chunks = new StructuredChunker().chunk(id, text);
            catalog.put(document(judged, path, id), text, chunks, Collection.DEFAULT_NAME);
        }
    }

    private static Document document(CorpusDocument judged, Path path, DocumentId id) {
        return new Document(
                id, path, judged.title(), judged.text().length(), Instant.EPOCH, "", DocumentState.SEARCHABLE, 1, 0, null);
    }
}
