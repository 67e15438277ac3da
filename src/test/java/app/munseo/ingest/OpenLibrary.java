package app.munseo.ingest;

import app.munseo.catalog.Catalog;
import app.munseo.chunk.StructuredChunker;
import app.munseo.document.FileFilter;
import app.munseo.document.Scope;
import app.munseo.extract.TextExtractor;
import app.munseo.index.LibraryIndex;
import app.munseo.index.ScoredChunk;
import app.munseo.index.VectorIndex;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A library in a folder with everything of the write side; closing it does not commit the index, as a crash would not.
final class OpenLibrary implements AutoCloseable {
    final Catalog catalog;
    final LibraryIndex index;
    final PlainFiles files = new PlainFiles();
    final FakeEmbedder embedder;
    final FakeEmbedders embedders;
    final Ingestion ingestion;
    final List<IngestEvent> events = new ArrayList<>();

    OpenLibrary(Path home) {
        this(home, new FakeEmbedder());
    }

    OpenLibrary(Path home, FakeEmbedder embedder) {
        this(home, embedder, List.of());
    }

    /// With `extractors`, or [PlainFiles] where there are none.
    OpenLibrary(Path home, FakeEmbedder embedder, List<TextExtractor> extractors) {
        this(Catalog.open(home.resolve("library.db")), LibraryIndex.open(home.resolve("index")), embedder, extractors);
    }

    /// On stores that are open.
    OpenLibrary(Catalog catalog, LibraryIndex index, FakeEmbedder embedder, List<TextExtractor> extractors) {
        this.catalog = catalog;
        this.index = index;
        this.embedder = embedder;
        embedders = new FakeEmbedders(embedder);
        ingestion = new Ingestion(
                catalog,
                index,
                extractors.isEmpty() ? List.of(files) : extractors,
                new StructuredChunker(),
                embedders);
    }

    /// The vectors that serve.
    VectorIndex vectors() {
        return index.vectors(ingestion.model());
    }

    IngestReport ingest(Path... paths) {
        return ingestion.ingest("문서", List.of(paths), FileFilter.ALL, events::add);
    }

    /// File names found by `query`'s words.
    List<String> found(String query) {
        return index.lexical().search(query, Scope.everything(), 100).stream()
                .map(hit -> catalog.document(hit.id().document()).orElseThrow())
                .map(document -> document.path().getFileName().toString())
                .distinct()
                .toList();
    }

    /// The chunks of the catalog, and those with vectors and with `word` in the index: the same list three times where
    /// nothing is lost or doubled.
    List<List<String>> chunks(String word) {
        var stored = catalog.documents().stream()
                .flatMap(document -> catalog.chunks(document.id()).stream())
                .map(chunk -> chunk.id().toString())
                .sorted()
                .toList();
        var lexical = index.lexical().search(word, Scope.everything(), 100_000);
        var vector = vectors().search(FakeEmbedder.vector(word), Scope.everything(), 100_000);
        return List.of(stored, ids(lexical), ids(vector));
    }

    private static List<String> ids(List<ScoredChunk> hits) {
        return hits.stream().map(hit -> hit.id().toString()).sorted().toList();
    }

    /// Everything these queries find, by words and by vectors, with scores.
    List<String> rankings(String... queries) {
        return Stream.of(queries)
                .flatMap(query -> Stream.concat(
                        index.lexical().search(query, Scope.everything(), 1000).stream(),
                        vectors().search(FakeEmbedder.vector(query), Scope.everything(), 1000).stream()))
                .map(OpenLibrary::line)
                .toList();
    }

    private static String line(ScoredChunk hit) {
        return "%s %d %.5f".formatted(hit.id().document(), hit.id().ordinal(), hit.score()).toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {
        index.close();
        catalog.close();
    }
}
