package app.munseo.catalog;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Saves the rows of a damaged library. A broken page hides the rows on it; what stands before and behind it is read
/// from both ends, and what stands between two broken pages row by row.
final class Salvage {
    /// How many rows to look for beyond the last one seen, where the end of a table is broken.
    private static final long BEYOND = 10_000;

    /// What is left of the documents is made consistent: those that are not whole go, to be read again.
    private static final List<String> WHOLE = List.of(
            "DELETE FROM chunks WHERE document NOT IN (SELECT id FROM documents)",
            "DELETE FROM pages WHERE document NOT IN (SELECT id FROM documents)",
            "DELETE FROM headings WHERE document NOT IN (SELECT id FROM documents)",
            "DELETE FROM membership WHERE document NOT IN (SELECT id FROM documents)",
            // a collection of which only the name is left may have been one whose text never leaves this machine
            "INSERT OR IGNORE INTO collections (name, local_only) SELECT DISTINCT collection, 2 FROM membership",
            "INSERT OR IGNORE INTO collections (name, local_only) SELECT DISTINCT collection, 2 FROM folders",
            "UPDATE collections SET local_only = 1 WHERE local_only = 2",
            """
            UPDATE documents SET state = 'SEARCHABLE' WHERE state = 'READY' AND EXISTS (SELECT 1 FROM chunks
            WHERE document = id AND hash NOT IN (SELECT hash FROM vectors, library WHERE vectors.model = library.model))""",
            "UPDATE library SET revision = 1 + max(revision, (SELECT coalesce(max(revision), 0) FROM documents))",
            "DELETE FROM turns WHERE thread NOT IN (SELECT id FROM threads)",
            "UPDATE turns SET parent = NULL WHERE parent NOT IN (SELECT id FROM turns)",
            """
            UPDATE threads SET head = (SELECT max(id) FROM turns WHERE thread = threads.id)
            WHERE head NOT IN (SELECT id FROM turns)""",
            "DELETE FROM pins WHERE thread NOT IN (SELECT id FROM threads)");

    private static final String INCOMPLETE = """
            SELECT id FROM documents WHERE state <> 'FAILED' AND (
            chunks <> (SELECT count(*) FROM chunks WHERE document = id)
            OR pages <> (SELECT count(*) FROM pages WHERE document = id))""";

    private final Session damaged;
    private final Session saved;

    private Salvage(Session damaged, Session saved) {
        this.damaged = damaged;
        this.saved = saved;
    }

    /// Makes a new library at `target` of what can be read of the one at `damaged`.
    static CatalogFile.Mended save(Path damaged, Path target) throws SQLException {
        try (var saved = Database.connect(target)) {
            Migrations.shipped().apply(saved);
            saved.update("PRAGMA foreign_keys = OFF");
            int known = -1;
            try (var session = Database.connect(damaged)) {
                known = saved.transaction(to -> new Salvage(session, to).tables());
            } catch (SQLException e) {
                System.getLogger(Salvage.class.getName()).log(System.Logger.Level.WARNING, "nothing can be read", e);
            }
            saved.update("PRAGMA foreign_keys = ON");
            int kept = saved.transaction(Salvage::consistent);
            return new CatalogFile.Mended(kept, known < 0 ? -1 : known - kept);
        }
    }

    /// Documents with a chunk or a page whose text is not the one that was stored.
    static Set<String> altered(Session session) throws SQLException {
        var altered = new HashSet<>(PageRows.altered(session));
        session.each("SELECT document, heading, text, hash FROM chunks", row -> {
            var text = EmbeddedText.of(row.getString(2), row.getString(3));
            if (!text.hash().equals(row.getString(4))) {
                altered.add(row.getString(1));
            }
        });
        return altered;
    }

    private static int consistent(Session session) throws SQLException {
        var broken = altered(session);
        broken.addAll(session.list(INCOMPLETE, row -> row.getString(1)));
        for (var document : broken) {
            session.update("DELETE FROM documents WHERE id = ?", document);
        }
        for (var statement : WHOLE) {
            session.update(statement);
        }
        return session.first("SELECT count(*) FROM documents", row -> row.getInt(1)).orElseThrow();
    }

    /// @return how many documents there were, as far as can be seen
    private int tables() throws SQLException {
        for (var table : saved.list("""
                SELECT name FROM sqlite_master WHERE type = 'table'
                AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'turn\\_texts\\_%' ESCAPE '\\'""", row -> row.getString(1))) {
            table(table);
        }
        return saved.first("SELECT count(*) FROM documents", row -> row.getInt(1)).orElseThrow();
    }

    private void table(String name) throws SQLException {
        var columns = new LinkedHashSet<>(columns(saved, name));
        columns.retainAll(columns(damaged, name));
        if (columns.isEmpty()) {
            return;
        }
        var copy = new TableCopy(name, List.copyOf(columns));
        if (isWithoutRowid(name)) {
            copy.scan("");
            copy.scan(" ORDER BY " + String.join(" DESC, ", copy.columns) + " DESC");
        } else {
            copy.fromBothEnds();
        }
    }

    private static List<String> columns(Session session, String table) throws SQLException {
        return session.list("SELECT name FROM pragma_table_info(?)", row -> row.getString(1), table);
    }

    private boolean isWithoutRowid(String table) throws SQLException {
        return saved.first(
                "SELECT sql FROM sqlite_master WHERE name = ?", row -> row.getString(1).contains("WITHOUT ROWID"), table)
                .orElse(false);
    }

    /// The copying of one table.
    private final class TableCopy {
        private final String table;
        private final List<String> columns;
        private long last;

        TableCopy(String table, List<String> columns) {
            this.table = table;
            this.columns = columns;
        }

        void fromBothEnds() throws SQLException {
            if (scan(" ORDER BY rowid")) {
                return;
            }
            long low = last;
            scan(" ORDER BY rowid DESC");
            long high = last > low ? last : low + BEYOND;
            for (long rowid = low + 1; rowid < high; rowid++) {
                scan(" WHERE rowid = " + rowid);
            }
        }

        /// Copies rows until one cannot be read.
        ///
        /// @return whether all could
        private boolean scan(String order) throws SQLException {
            var rowid = order.contains("rowid") ? "rowid" : "0";
            var rows = "SELECT %s, %s FROM %s%s".formatted(rowid, String.join(", ", columns), table, order);
            var failures = new ArrayList<SQLException>();
            damaged.eachUntilFailure(rows, this::keep, failures::add);
            return failures.isEmpty();
        }

        private void keep(ResultSet row) throws SQLException {
            last = row.getLong(1);
            var names = String.join(", ", columns);
            var values = new ArrayList<@Nullable Object>();
            for (int i = 0; i < columns.size(); i++) {
                values.add(row.getObject(i + 2));
            }
            boolean searched = table.equals("turn_texts");
            if (searched) {
                values.addFirst(last);
            }
            saved.update(
                    "INSERT OR REPLACE INTO %s (%s) VALUES (%s)".formatted(
                            table, searched ? "rowid, " + names : names, String.join(", ", values.stream().map(_ -> "?").toList())),
                    values.toArray());
        }
    }
}
