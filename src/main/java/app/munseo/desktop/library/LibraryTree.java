package app.munseo.desktop.library;

import app.munseo.document.Document;
import java.nio.file.Path;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Collections, their folders and files as the rows of a tree: folders before files, both in the order of the
/// person's alphabet.
final class LibraryTree {
    private final String filter;
    private final Comparator<Entry> order;

    LibraryTree(String filter, Locale locale) {
        this.filter = filter.strip().toLowerCase(Locale.ROOT);
        var collator = Collator.getInstance(locale);
        this.order = Comparator.<Entry>comparingInt(entry -> entry instanceof Entry.File ? 1 : 0)
                .thenComparing(Entry::name, collator::compare)
                .thenComparing(Entry::key);
    }

    List<Entry> roots(List<Shelf> shelves) {
        return shelves.stream().map(this::root).toList();
    }

    private Entry root(Shelf shelf) {
        var collection = shelf.collection();
        Map<Path, List<Document>> byFolder = new TreeMap<>();
        var alone = new ArrayList<Entry>();
        for (var document : shelf.documents()) {
            if (shown(document)) {
                collection.folders().stream()
                        .filter(folder -> document.path().startsWith(folder) && !document.path().equals(folder))
                        .findFirst()
                        .ifPresentOrElse(
                                folder -> byFolder.computeIfAbsent(folder, _ -> new ArrayList<>()).add(document),
                                () -> alone.add(new Entry.File(collection.name(), document, true)));
            }
        }
        byFolder.forEach((folder, documents) ->
                alone.add(folder(collection.name(), folder, String.valueOf(folder.getFileName()), true, documents)));
        return new Entry.Root(collection.name(), sorted(alone));
    }

    private boolean shown(Document document) {
        return filter.isEmpty()
                || String.valueOf(document.path().getFileName()).toLowerCase(Locale.ROOT).contains(filter);
    }

    private Entry folder(String collection, Path path, String name, boolean added, List<Document> documents) {
        Map<Path, List<Document>> deeper = new TreeMap<>();
        var children = new ArrayList<Entry>();
        for (var document : documents) {
            var rest = path.relativize(document.path());
            if (rest.getNameCount() == 1) {
                children.add(new Entry.File(collection, document, false));
            } else {
                deeper.computeIfAbsent(path.resolve(rest.getName(0)), _ -> new ArrayList<>()).add(document);
            }
        }
        deeper.forEach((sub, below) -> children.add(
                folder(collection, sub, String.valueOf(sub.getFileName()), false, below)));
        return new Entry.Folder(collection, path, name, added, sorted(children));
    }

    private List<Entry> sorted(List<Entry> entries) {
        return entries.stream().sorted(order).toList();
    }
}
