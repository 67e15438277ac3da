package app.munseo.catalog;

import app.munseo.document.Collection;
import app.munseo.document.DocumentId;
import app.munseo.document.Problem;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// SQL of the tables `collections`, `folders` and `membership`.
final class CollectionRows {
    private CollectionRows() {}

    static List<Collection> all(Session session) throws SQLException {
        var collections = new ArrayList<Collection>();
        for (var one : session.list(
                "SELECT name, local_only, include, exclude FROM collections ORDER BY name",
                row -> new Collection(
                        row.getString(1),
                        List.of(),
                        row.getBoolean(2),
                        FilePatterns.filter(row.getString(3), row.getString(4))))) {
            collections.add(one.with(folders(session, one.name())));
        }
        return collections;
    }

    private static List<Path> folders(Session session, String collection) throws SQLException {
        return session.list(
                "SELECT path FROM folders WHERE collection = ? ORDER BY place",
                row -> Path.of(row.getString(1)),
                collection);
    }

    static void add(Session session, String collection) throws SQLException {
        session.update("INSERT OR IGNORE INTO collections (name) VALUES (?)", collection);
    }

    static void addFolder(Session session, String collection, Path folder) throws SQLException {
        var path = folder.toAbsolutePath().normalize();
        session.update(
                "INSERT OR IGNORE INTO folders (collection, place, path) VALUES (?, ?, ?)",
                collection,
                Place.of(path).value(),
                path.toString());
    }

    /// Forgets the folder; documents below it leave the collection, unless another of its folders holds them.
    static void removeFolder(Session session, String collection, Path folder) throws SQLException {
        var place = Place.of(folder);
        session.update("DELETE FROM folders WHERE collection = ? AND place = ?", collection, place.value());
        var kept = new LinkedHashSet<DocumentId>();
        for (var other : folders(session, collection)) {
            for (var document : DocumentRows.under(session, Place.of(other))) {
                kept.add(document.id());
            }
        }
        for (var document : DocumentRows.under(session, place)) {
            if (!kept.contains(document.id())) {
                leave(session, document.id(), collection);
            }
        }
    }

    static void rename(Session session, String from, String to) throws SQLException {
        if (exists(session, to)) {
            throw new Problem(Problem.Kind.SETTINGS_INVALID, to);
        }
        session.update("UPDATE collections SET name = ? WHERE name = ?", to, from);
    }

    static void remove(Session session, String name) throws SQLException {
        session.update("DELETE FROM collections WHERE name = ?", name);
    }

    /// The name, when there is such a collection.
    static String known(Session session, String name) throws SQLException {
        if (!exists(session, name)) {
            throw new Problem(Problem.Kind.COLLECTION_UNKNOWN, name);
        }
        return name;
    }

    private static boolean exists(Session session, String name) throws SQLException {
        return session.first("SELECT 1 FROM collections WHERE name = ?", row -> row.getInt(1), name)
                .isPresent();
    }

    static Set<DocumentId> members(Session session, String collection) throws SQLException {
        return new LinkedHashSet<>(session.list(
                "SELECT document FROM membership WHERE collection = ?", DocumentRows::id, collection));
    }

    static void join(Session session, DocumentId id, String collection) throws SQLException {
        add(session, collection);
        session.update(
                "INSERT OR IGNORE INTO membership (collection, document) VALUES (?, ?)", collection, id.value());
    }

    static void leave(Session session, DocumentId id, String collection) throws SQLException {
        session.update("DELETE FROM membership WHERE collection = ? AND document = ?", collection, id.value());
    }

    /// Documents no collection holds.
    static List<DocumentId> orphans(Session session) throws SQLException {
        return session.list("""
                SELECT id FROM documents WHERE NOT EXISTS
                    (SELECT 1 FROM membership WHERE document = id) ORDER BY place""", DocumentRows::id);
    }
}
