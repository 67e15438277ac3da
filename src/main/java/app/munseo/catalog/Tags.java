package app.munseo.catalog;

import app.munseo.document.Document;
import app.munseo.document.DocumentId;
import app.munseo.document.Names;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A person's own words on documents. They belong to the file and not to what was read of it: they stay when the file
/// changes or cannot be read, go with it when it is renamed, and are there again when a file that had left the library
/// comes back.
///
/// A tag is written as the person first wrote it; upper and lower case, and spaces around and between, make no other
/// tag of it. Methods throw as those of [Catalog].
public final class Tags {
    private final Database database;

    Tags(Database database) {
        this.database = database;
    }

    /// A tag, and how many documents of the library have it.
    public record Count(String name, int documents) {}

    /// Puts a tag on documents; a name without a letter or a digit is none.
    public void add(Collection<DocumentId> documents, String name) {
        var clean = clean(name);
        if (clean.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return;
        }
        database.write(session -> {
            var written = session.first(
                            "SELECT name FROM tags WHERE folded = ? LIMIT 1", row -> row.getString(1), folded(clean))
                    .orElse(clean);
            var rows = new ArrayList<@Nullable Object[]>();
            documents.forEach(document -> rows.add(new Object[] {document.value(), folded(clean), written}));
            session.batch("INSERT OR IGNORE INTO tags (document, folded, name) VALUES (?, ?, ?)", rows);
            return written;
        });
    }

    /// Takes a tag off documents.
    public void remove(Collection<DocumentId> documents, String name) {
        database.write(session -> {
            var rows = new ArrayList<@Nullable Object[]>();
            documents.forEach(document -> rows.add(new Object[] {document.value(), folded(name)}));
            session.batch("DELETE FROM tags WHERE document = ? AND folded = ?", rows);
            return name;
        });
    }

    /// Gives the tags of a file that is no longer there to the documents with the same bytes, as it was renamed or moved;
    /// one that has tags of its own keeps to those.
    public void follow(Document gone) {
        database.write(session -> session.update("""
                INSERT INTO tags (document, folded, name)
                SELECT documents.id, folded, name FROM tags JOIN documents ON sha256 = ? AND sha256 <> ''
                WHERE document = ? AND documents.id NOT IN (SELECT document FROM tags)""",
                gone.sha256(), gone.id().value()));
    }

    /// The tags of each document that has some, in the order of their names.
    public Map<DocumentId, List<String>> all() {
        return database.read(session -> {
            var all = new HashMap<DocumentId, List<String>>();
            session.each("SELECT document, name FROM tags ORDER BY folded", row -> all
                    .computeIfAbsent(new DocumentId(row.getString(1)), _ -> new ArrayList<>())
                    .add(row.getString(2)));
            return all;
        });
    }

    /// The tags on documents of the library, in order.
    public List<Count> counts() {
        return database.read(session -> session.list("""
                SELECT min(name), count(*) FROM tags WHERE document IN (SELECT id FROM documents)
                GROUP BY folded ORDER BY folded""", row -> new Count(row.getString(1), row.getInt(2))));
    }

    /// The documents with this tag.
    public Set<DocumentId> documents(String name) {
        return database.read(session -> new LinkedHashSet<>(session.list(
                "SELECT document FROM tags WHERE folded = ?", DocumentRows::id, folded(name))));
    }

    /// A tag as it is compared.
    public static String folded(String name) {
        return clean(name).toLowerCase(Locale.ROOT);
    }

    /// People also write `#tag`.
    private static String clean(String name) {
        var words = Names.nfc(name).strip().replaceAll("\\s+", " ");
        return words.startsWith("#") ? words.substring(1).strip() : words;
    }
}
