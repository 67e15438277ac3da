package app.munseo.catalog;

import app.munseo.document.Chunk;
import app.munseo.document.ChunkId;
import app.munseo.document.DocumentId;
import app.munseo.document.DocumentText;
import app.munseo.document.Heading;
import app.munseo.document.Layout;
import app.munseo.document.Location;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// SQL of the tables `headings` and `chunks`, and all three of a document's text.
final class TextRows {
    private static final String CHUNK = "SELECT document, ordinal, heading, text, page, start_at, end_at FROM chunks ";

    private TextRows() {}

    static void put(Session session, DocumentId id, DocumentText text, List<Chunk> chunks) throws SQLException {
        PageRows.put(session, id, text.pages());
        putHeadings(session, id, text.headings());
        putChunks(session, chunks);
    }

    private static void putHeadings(Session session, DocumentId id, List<Heading> headings) throws SQLException {
        var rows = new ArrayList<@Nullable Object[]>();
        for (var heading : headings) {
            rows.add(new Object[] {
                id.value(), rows.size(), heading.level(), heading.title(), heading.page(), heading.offset()
            });
        }
        session.batch("""
                INSERT INTO headings (document, ordinal, level, title, page, position)
                VALUES (?, ?, ?, ?, ?, ?)""", rows);
    }

    private static void putChunks(Session session, List<Chunk> chunks) throws SQLException {
        var rows = new ArrayList<@Nullable Object[]>();
        for (var chunk : chunks) {
            var at = chunk.location();
            rows.add(new Object[] {
                chunk.id().document().value(), chunk.id().ordinal(), chunk.heading(), chunk.text(),
                at.page(), at.start(), at.end(), EmbeddedText.of(chunk).hash()
            });
        }
        session.batch("""
                INSERT INTO chunks (document, ordinal, heading, text, page, start_at, end_at, hash)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""", rows);
    }

    static void delete(Session session, DocumentId id) throws SQLException {
        session.update("DELETE FROM pages WHERE document = ?", id.value());
        session.update("DELETE FROM headings WHERE document = ?", id.value());
        session.update("DELETE FROM chunks WHERE document = ?", id.value());
    }

    static List<Chunk> chunks(Session session, DocumentId id) throws SQLException {
        return session.list(CHUNK + "WHERE document = ? ORDER BY ordinal", TextRows::chunk, id.value());
    }

    static Optional<Chunk> chunk(Session session, ChunkId id) throws SQLException {
        return session.first(
                CHUNK + "WHERE document = ? AND ordinal = ?", TextRows::chunk, id.document().value(), id.ordinal());
    }

    static List<Chunk> lacking(Session session, String model, Optional<Chunk> after, int limit) throws SQLException {
        return session.list(
                CHUNK + """
                        WHERE (document, ordinal) > (?, ?)
                            AND NOT EXISTS (SELECT 1 FROM vectors WHERE model = ? AND vectors.hash = chunks.hash)
                        ORDER BY document, ordinal LIMIT ?""",
                TextRows::chunk,
                after.map(chunk -> chunk.id().document().value()).orElse(""),
                after.map(chunk -> chunk.id().ordinal()).orElse(-1),
                model,
                limit);
    }

    /// In order of identity, which is a digest.
    static List<String> openings(Session session, int limit) throws SQLException {
        return session.list(
                "SELECT text FROM chunks WHERE ordinal = 0 ORDER BY document LIMIT ?", row -> row.getString(1), limit);
    }

    static Optional<DocumentText> text(Session session, DocumentId id) throws SQLException {
        var pages = PageRows.of(session, id);
        var headings = session.list(
                "SELECT level, title, page, position FROM headings WHERE document = ? ORDER BY ordinal",
                TextRows::heading,
                id.value());
        return session.first(
                "SELECT title, layout FROM documents WHERE id = ?",
                row -> new DocumentText(row.getString(1), Layout.valueOf(row.getString(2)), pages, headings),
                id.value());
    }

    private static Heading heading(ResultSet row) throws SQLException {
        return new Heading(row.getInt("level"), row.getString("title"), row.getInt("page"), row.getInt("position"));
    }

    private static Chunk chunk(ResultSet row) throws SQLException {
        return new Chunk(
                new ChunkId(new DocumentId(row.getString("document")), row.getInt("ordinal")),
                row.getString("heading"),
                row.getString("text"),
                new Location(row.getInt("page"), row.getInt("start_at"), row.getInt("end_at")));
    }
}
