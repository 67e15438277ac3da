package app.munseo.desktop.library;

import app.munseo.catalog.Tags;
import app.munseo.document.Collection;
import app.munseo.document.Document;
import app.munseo.document.DocumentId;
import app.munseo.document.DocumentState;
import app.munseo.ingest.IngestEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What the library pane shows.
///
/// @param loaded false until the library has been read for the first time
/// @param tags the person's words on documents
/// @param listing which files are listed, and how
public record LibraryState(
        boolean loaded,
        List<Shelf> shelves,
        Map<DocumentId, List<String>> tags,
        Listing listing,
        IndexState indexing) {
    static final LibraryState INITIAL =
            new LibraryState(false, List.of(), Map.of(), Listing.ALL, IndexState.IDLE);

    public LibraryState {
        shelves = List.copyOf(shelves);
        tags = Map.copyOf(tags);
    }

    LibraryState loaded(Holdings read) {
        return new LibraryState(true, read.shelves(), read.tags(), listing, indexing);
    }

    LibraryState listed(Listing next) {
        return new LibraryState(loaded, shelves, tags, next, indexing);
    }

    LibraryState indexing(IndexState next) {
        return new LibraryState(loaded, shelves, tags, listing, next);
    }

    private LibraryState with(List<Shelf> others) {
        return new LibraryState(loaded, others, tags, listing, indexing);
    }

    /// Whether `other` lists the same rows; both may have come further with indexing.
    boolean listsLike(LibraryState other) {
        return holdsLike(other) && listing.equals(other.listing);
    }

    /// Whether `other` holds the same documents with the same tags.
    public boolean holdsLike(LibraryState other) {
        return loaded == other.loaded && shelves.equals(other.shelves) && tags.equals(other.tags);
    }

    /// All tags of documents in the library, in order.
    public List<String> tagNames() {
        return documents()
                .flatMap(document -> tags.getOrDefault(document.id(), List.of()).stream())
                .distinct()
                .sorted(Comparator.comparing(Tags::folded))
                .toList();
    }

    /// The collection of this name, where there is one.
    public Optional<Collection> collection(String name) {
        return shelves.stream().map(Shelf::collection).filter(one -> one.name().equals(name)).findFirst();
    }

    /// What `event` of an ingestion into `collection` changes.
    LibraryState after(IngestEvent event, String collection) {
        var next = indexing(indexing.after(event));
        return event instanceof IngestEvent.Indexed(Document document) ? next.with(document, collection) : next;
    }

    /// This library with `paths` in `collection`, which is made where it is missing: their files stand below them from
    /// the first on.
    LibraryState adding(List<Path> paths, String collection) {
        var all = new ArrayList<>(shelves);
        if (!collections().contains(collection)) {
            all.add(new Shelf(new Collection(collection, List.of()), List.of()));
        }
        all.replaceAll(shelf -> shelf.collection().name().equals(collection) ? shelf.with(paths) : shelf);
        return with(all);
    }

    private LibraryState with(Document document, String collection) {
        var all = new ArrayList<>(shelves);
        all.replaceAll(shelf -> shelf.collection().name().equals(collection) ? shelf.with(document) : shelf);
        return with(all);
    }

    /// Whether the library has been read and holds nothing.
    public boolean empty() {
        return loaded && shelves.stream().allMatch(shelf -> shelf.documents().isEmpty());
    }

    /// The document of this identity, where the library has it.
    public Optional<Document> document(DocumentId id) {
        return documents().filter(document -> document.id().equals(id)).findFirst();
    }

    /// The files that can be searched.
    public Stream<Document> files() {
        return documents().filter(document -> document.state() != DocumentState.FAILED);
    }

    /// Every file, once for each collection it is in.
    public Stream<Document> all() {
        return documents();
    }

    private Stream<Document> documents() {
        return shelves.stream().flatMap(shelf -> shelf.documents().stream());
    }

    /// Names of the collections, in order.
    public List<String> collections() {
        return shelves.stream().map(shelf -> shelf.collection().name()).toList();
    }
}
