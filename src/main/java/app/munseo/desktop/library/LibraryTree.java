package app.munseo.desktop.library;

import app.munseo.document.Document;
import app.munseo.document.DocumentId;
import java.nio.file.Path;
import java.text.CollationKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Collections, their folders and files as the rows of a tree. By name: folders before files, both in the order of the
/// person's alphabet. By anything else: the files of a collection alone, for the newest of all is what was looked for,
/// and not the newest of each folder.
final class LibraryTree {
    private final Listing listing;
    private final Listing.Wanted wanted;
    private final Map<DocumentId, List<String>> tags;
    private final Alphabet alphabet;
    private final Comparator<Named> order;

    /// An entry with what its name is ordered by, looked up once and not at every comparison.
    private record Named(Entry entry, CollationKey name) {
        Document document() {
            return ((Entry.File) entry).document();
        }
    }

    LibraryTree(Listing listing, Map<DocumentId, List<String>> tags, Alphabet alphabet) {
        this.listing = listing;
        this.wanted = listing.wanted();
        this.tags = tags;
        this.alphabet = alphabet;
        this.order = order(listing);
    }

    private static Comparator<Named> order(Listing listing) {
        Comparator<Named> names = Comparator.comparing(Named::name);
        Comparator<Named> chosen = switch (listing.order()) {
            case NAME -> names;
            case DATE -> by(Comparator.comparing(Document::modified).reversed());
            case SIZE -> by(Comparator.comparingLong(Document::size).reversed());
            case PAGES -> by(Comparator.comparingInt(Document::pages).reversed());
            case STATE -> by(Comparator.comparing(Document::state).reversed());
        };
        var directed = listing.reversed() ? chosen.reversed() : chosen;
        return Comparator.<Named>comparingInt(named -> named.entry() instanceof Entry.File ? 1 : 0)
                .thenComparing(directed)
                .thenComparing(names)
                .thenComparing(named -> named.entry().key());
    }

    /// Outside of the order by name there are files only.
    private static Comparator<Named> by(Comparator<Document> documents) {
        return Comparator.comparing(Named::document, documents);
    }

    List<Entry> roots(List<Shelf> shelves) {
        return shelves.stream().map(this::root).toList();
    }

    private Entry root(Shelf shelf) {
        var collection = shelf.collection();
        Map<Path, List<Document>> byFolder = new TreeMap<>();
        var alone = new ArrayList<Entry>();
        for (var document : shelf.documents()) {
            if (wanted.takes(document, tagsOf(document))) {
                collection.folders().stream()
                        .filter(folder -> document.path().startsWith(folder) && !document.path().equals(folder))
                        .findFirst()
                        .ifPresentOrElse(
                                folder -> byFolder.computeIfAbsent(folder, _ -> new ArrayList<>()).add(document),
                                () -> alone.add(file(collection.name(), document, true)));
            }
        }
        byFolder.forEach((folder, documents) -> {
            if (listing.order() == Listing.Order.NAME) {
                alone.add(folder(collection.name(), folder, String.valueOf(folder.getFileName()), true, documents));
            } else {
                documents.forEach(document -> alone.add(file(collection.name(), document, false)));
            }
        });
        return new Entry.Root(collection, sorted(alone));
    }

    private List<String> tagsOf(Document document) {
        return tags.getOrDefault(document.id(), List.of());
    }

    private Entry file(String collection, Document document, boolean added) {
        return new Entry.File(collection, document, added, tagsOf(document), listing.order());
    }

    private Entry folder(String collection, Path path, String name, boolean added, List<Document> documents) {
        Map<Path, List<Document>> deeper = new TreeMap<>();
        var children = new ArrayList<Entry>();
        for (var document : documents) {
            var rest = path.relativize(document.path());
            if (rest.getNameCount() == 1) {
                children.add(file(collection, document, false));
            } else {
                deeper.computeIfAbsent(path.resolve(rest.getName(0)), _ -> new ArrayList<>()).add(document);
            }
        }
        deeper.forEach((sub, below) -> children.add(
                folder(collection, sub, String.valueOf(sub.getFileName()), false, below)));
        return new Entry.Folder(collection, path, name, added, sorted(children));
    }

    private List<Entry> sorted(List<Entry> entries) {
        return entries.stream()
                .map(entry -> new Named(entry, alphabet.key(entry.name())))
                .sorted(order)
                .map(Named::entry)
                .toList();
    }
}
