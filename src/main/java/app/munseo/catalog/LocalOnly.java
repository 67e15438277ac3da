package app.munseo.catalog;

import app.munseo.document.DocumentId;
import app.munseo.document.Names;
import app.munseo.document.Problem;
import java.util.List;

/// Collections whose text never leaves this machine, and their documents. A document is confined while one of its
/// collections is local-only; one that has left the library stays confined when it was. Only by putting a document into
/// other collections, or by taking the mark off its collection, a person sets it free.
///
/// Methods throw as those of [Catalog].
public final class LocalOnly {
    private static final String CONFINED =
            """
            SELECT 1 FROM confined WHERE (? = '' OR document = ?) AND (
                document NOT IN (SELECT document FROM membership)
                OR document IN (SELECT m.document FROM membership m JOIN collections c ON c.name = m.collection
                    WHERE c.local_only)) LIMIT 1
            """;

    private final Database database;

    LocalOnly(Database database) {
        this.database = database;
    }

    /// Marks a collection as local-only, or takes the mark off.
    ///
    /// @throws Problem `COLLECTION_UNKNOWN`
    public void set(String collection, boolean on) {
        var name = Names.nfc(collection);
        database.write(session -> session.update(
                "UPDATE collections SET local_only = ? WHERE name = ?", on, CollectionRows.known(session, name)));
    }

    /// Marks a collection as local-only, which is created when it is new: before anything is read into it.
    public void begin(String collection) {
        var name = Names.nfc(collection);
        database.write(session -> {
            CollectionRows.add(session, name);
            return session.update("UPDATE collections SET local_only = 1 WHERE name = ?", name);
        });
    }

    /// The names of the collections that are marked, in order.
    public List<String> collections() {
        return database.read(session -> session.list(
                "SELECT name FROM collections WHERE local_only ORDER BY name", row -> row.getString(1)));
    }

    /// Whether a document's text must stay here.
    public boolean holds(DocumentId document) {
        return confined(document.value());
    }

    /// Whether there is any such document.
    public boolean any() {
        return confined("");
    }

    private boolean confined(String document) {
        return database.read(session -> session.first(CONFINED, row -> true, document, document)).isPresent();
    }
}
