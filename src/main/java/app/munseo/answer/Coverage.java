package app.munseo.answer;

import app.munseo.catalog.Catalog;
import app.munseo.document.Document;
import app.munseo.document.DocumentState;
import app.munseo.document.Problem;
import app.munseo.document.Scope;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How much there was to search, and what of it could not be.
///
/// @param collections how many hold any of the documents
/// @param documents files that can be searched, and `chunks` what they were cut into
/// @param unsearchable files that cannot, or not yet fully
public record Coverage(int collections, int documents, int chunks, List<Unsearchable> unsearchable) {
    /// Nothing is known of what there was.
    static final Coverage NONE = new Coverage(0, 0, 0, List.of());

    /// A file that a search does not see whole.
    ///
    /// @param failure why it could not be read; null while its meaning is still being indexed and only its words are
    ///     searched
    public record Unsearchable(Path file, Problem.@Nullable Kind failure) {
        /// The form used in JSON: `file-encrypted`, `indexing`.
        public String word() {
            return failure == null ? "indexing" : failure.word();
        }
    }

    public Coverage {
        unsearchable = List.copyOf(unsearchable);
    }

    /// What `catalog` holds of `scope`.
    public static Coverage of(Catalog catalog, Scope scope) {
        var documents = documents(catalog, scope);
        var ids = new HashSet<>(documents.stream().map(Document::id).toList());
        int collections = (int) catalog.collections().stream()
                .filter(collection -> catalog.ids(collection.name()).stream().anyMatch(ids::contains))
                .count();
        var readable = documents.stream()
                .filter(document -> document.state() != DocumentState.FAILED)
                .toList();
        return new Coverage(
                collections,
                readable.size(),
                readable.stream().mapToInt(Document::chunks).sum(),
                documents.stream()
                        .filter(document -> document.state() != DocumentState.READY)
                        .map(document -> new Unsearchable(document.path(), document.failure()))
                        .toList());
    }

    private static List<Document> documents(Catalog catalog, Scope scope) {
        return switch (scope) {
            case Scope.Everything _ -> catalog.documents();
            case Scope.Documents(var ids) ->
                catalog.documents().stream()
                        .filter(document -> ids.contains(document.id()))
                        .toList();
            case Scope.Holding holding -> documents(catalog, holding.within());
        };
    }
}
