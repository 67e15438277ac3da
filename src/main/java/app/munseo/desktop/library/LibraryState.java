package app.munseo.desktop.library;

import app.munseo.document.Collection;
import app.munseo.document.Document;
import app.munseo.document.DocumentId;
import app.munseo.document.DocumentState;
import app.munseo.ingest.IngestEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What the library pane shows.
///
/// @param loaded false until the library has been read for the first time
/// @param filter only files whose name holds this are shown; empty shows all
public record LibraryState(boolean loaded, List<Shelf> shelves, String filter, IndexState indexing) {
    static final LibraryState INITIAL = new LibraryState(false, List.of(), "", IndexState.IDLE);

    public LibraryState {
        shelves = List.copyOf(shelves);
    }

    LibraryState loaded(List<Shelf> read) {
        return new LibraryState(true, read, filter, indexing);
    }

    LibraryState filtered(String text) {
        return new LibraryState(loaded, shelves, text, indexing);
    }

    LibraryState indexing(IndexState next) {
        return new LibraryState(loaded, shelves, filter, next);
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
        return new LibraryState(loaded, all, filter, indexing);
    }

    private LibraryState with(Document document, String collection) {
        var all = new ArrayList<>(shelves);
        all.replaceAll(shelf -> shelf.collection().name().equals(collection) ? shelf.with(document) : shelf);
        return new LibraryState(loaded, all, filter, indexing);
    }

    /// Whether the library has been read and holds nothing.
    public boolean empty() {
        return loaded && shelves.stream().allMatch(shelf -> shelf.documents().isEmpty());
    }

    /// Files that can be searched; a file in two collections counts once.
    public long searchable() {
        return count(document -> document.state() != DocumentState.FAILED);
    }

    /// Files that could not be read.
    public long failed() {
        return count(document -> document.state() == DocumentState.FAILED);
    }

    private long count(Predicate<Document> wanted) {
        return documents().filter(wanted).map(Document::id).distinct().count();
    }

    /// The document of this identity, where the library has it.
    public Optional<Document> document(DocumentId id) {
        return documents().filter(document -> document.id().equals(id)).findFirst();
    }

    /// The folders and files that were added to a collection.
    public List<Path> folders(String collection) {
        return shelves.stream()
                .filter(shelf -> shelf.collection().name().equals(collection))
                .flatMap(shelf -> shelf.collection().folders().stream())
                .toList();
    }

    /// The files that can be searched.
    public Stream<Document> files() {
        return documents().filter(document -> document.state() != DocumentState.FAILED);
    }

    private Stream<Document> documents() {
        return shelves.stream().flatMap(shelf -> shelf.documents().stream());
    }

    /// Names of the collections, in order.
    public List<String> collections() {
        return shelves.stream().map(shelf -> shelf.collection().name()).toList();
    }
}
