package app.munseo.desktop.library;

import app.munseo.document.Document;
import app.munseo.document.DocumentId;
import app.munseo.document.DocumentState;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// How many files a library holds; a file in two collections counts once. Counted anew only where there are other files:
/// a library tells of itself with every key while it is filtered, and ten thousand files are many to count.
public final class Tally {
    private List<Shelf> shelves = List.of();
    private int searchable;
    private int failed;

    /// Counts the files of `library`.
    public void count(LibraryState library) {
        if (!library.shelves().equals(shelves)) {
            shelves = library.shelves();
            Set<DocumentId> seen = new HashSet<>();
            searchable = 0;
            failed = 0;
            library.all().filter(document -> seen.add(document.id())).forEach(this::count);
        }
    }

    private void count(Document document) {
        if (document.state() == DocumentState.FAILED) {
            failed++;
        } else {
            searchable++;
        }
    }

    /// Files that can be searched.
    public int searchable() {
        return searchable;
    }

    /// Files that could not be read.
    public int failed() {
        return failed;
    }
}
