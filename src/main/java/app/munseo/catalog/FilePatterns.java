package app.munseo.catalog;

import app.munseo.document.FileFilter;
import app.munseo.document.Names;
import java.util.List;

/// Which files a collection takes from its folders: whoever brings it up to date, a person or the watch, holds to it.
///
/// Methods throw as those of [Catalog].
public final class FilePatterns {
    private final Database database;

    FilePatterns(Database database) {
        this.database = database;
    }

    /// Keeps what a collection takes from now on. The collection is created when it is new: before anything is read
    /// into it.
    ///
    /// @throws app.munseo.document.Problem `SETTINGS_INVALID` for a pattern that is no glob
    public void set(String collection, FileFilter files) {
        files.compile();
        var name = Names.nfc(collection);
        database.write(session -> {
            CollectionRows.add(session, name);
            return session.update(
                    "UPDATE collections SET include = ?, exclude = ? WHERE name = ?",
                    String.join("\n", files.include()),
                    String.join("\n", files.exclude()),
                    name);
        });
    }

    /// What a collection takes; every file where there is no such collection.
    public FileFilter of(String collection) {
        var name = Names.nfc(collection);
        return database.read(session -> session.first(
                        "SELECT include, exclude FROM collections WHERE name = ?",
                        row -> filter(row.getString(1), row.getString(2)),
                        name))
                .orElse(FileFilter.ALL);
    }

    static FileFilter filter(String include, String exclude) {
        return new FileFilter(lines(include), lines(exclude));
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }
}
