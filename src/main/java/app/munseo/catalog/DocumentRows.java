package app.munseo.catalog;

import app.munseo.document.Document;
import app.munseo.document.DocumentId;
import app.munseo.document.DocumentState;
import app.munseo.document.Layout;
import app.munseo.document.Problem;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// SQL of the table `documents` and the revision counter.
final class DocumentRows {
    private static final String COLUMNS = "id, path, title, size, modified, sha256, state, pages, chunks, failure";

    private DocumentRows() {}

    static List<Document> all(Session session) throws SQLException {
        return session.list("SELECT " + COLUMNS + " FROM documents ORDER BY place", DocumentRows::document);
    }

    static List<Document> of(Session session, String collection) throws SQLException {
        return session.list("SELECT " + COLUMNS + """
                 FROM documents JOIN membership ON document = id
                WHERE collection = ? ORDER BY place""", DocumentRows::document, collection);
    }

    /// The document at `place`, and those below it.
    static List<Document> under(Session session, Place place) throws SQLException {
        return session.list("SELECT " + COLUMNS + """
                 FROM documents WHERE place = ? OR (place > ? AND place < ?)
                ORDER BY place""", DocumentRows::document, place.value(), place.below(), place.end());
    }

    static Optional<Document> find(Session session, DocumentId id) throws SQLException {
        return session.first("SELECT " + COLUMNS + " FROM documents WHERE id = ?", DocumentRows::document, id.value());
    }

    static Optional<String> detail(Session session, DocumentId id) throws SQLException {
        return session.first("SELECT detail FROM documents WHERE id = ?", row -> row.getString(1), id.value());
    }

    static void put(Session session, Document document, Layout layout, String detail, long revision)
            throws SQLException {
        var failure = document.failure();
        session.update("""
                INSERT INTO documents (id, path, place, title, size, modified, sha256, layout, state, pages, chunks,
                    failure, detail, revision)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET path = excluded.path, place = excluded.place, title = excluded.title,
                    size = excluded.size, modified = excluded.modified, sha256 = excluded.sha256,
                    layout = excluded.layout, state = excluded.state, pages = excluded.pages, chunks = excluded.chunks,
                    failure = excluded.failure, detail = excluded.detail, revision = excluded.revision""",
                document.id().value(), document.path().toString(), Place.of(document.path()).value(), document.title(),
                document.size(), document.modified().toString(), document.sha256(), layout.name(),
                document.state().name(), document.pages(), document.chunks(), failure == null ? null : failure.name(),
                detail, revision);
    }

    static void seen(Session session, DocumentId id, long size, Instant modified) throws SQLException {
        session.update(
                "UPDATE documents SET size = ?, modified = ? WHERE id = ?", size, modified.toString(), id.value());
    }

    static boolean delete(Session session, DocumentId id) throws SQLException {
        return session.update("DELETE FROM documents WHERE id = ?", id.value()) > 0;
    }

    static List<Awaiting> awaiting(Session session, long after, int limit) throws SQLException {
        return session.list("""
                SELECT id, revision, chunks FROM documents WHERE state = 'SEARCHABLE' AND revision > ?
                ORDER BY revision LIMIT ?""",
                row -> new Awaiting(new DocumentId(row.getString(1)), row.getLong(2), row.getInt(3)), after, limit);
    }

    static int awaitingChunks(Session session, long after) throws SQLException {
        return session.first(
                "SELECT coalesce(sum(chunks), 0) FROM documents WHERE state = 'SEARCHABLE' AND revision > ?",
                row -> row.getInt(1), after).orElseThrow();
    }

    /// Makes the document ready, unless it has moved on from `revision`.
    static boolean ready(Session session, DocumentId id, long revision, long next) throws SQLException {
        return session.update("""
                UPDATE documents SET state = 'READY', revision = ?
                WHERE id = ? AND state = 'SEARCHABLE' AND revision = ?""", next, id.value(), revision) > 0;
    }

    static List<DocumentId> changedSince(Session session, long revision) throws SQLException {
        return session.list(
                "SELECT id FROM documents WHERE revision > ? ORDER BY revision", DocumentRows::id, revision);
    }

    static long revision(Session session) throws SQLException {
        return session.first("SELECT revision FROM library", row -> row.getLong(1)).orElseThrow();
    }

    static long nextRevision(Session session) throws SQLException {
        session.update("UPDATE library SET revision = revision + 1");
        return revision(session);
    }

    static Stats stats(Session session) throws SQLException {
        return session.first("""
                SELECT count(*), coalesce(sum(chunks), 0), coalesce(sum(state = 'FAILED'), 0),
                    coalesce(sum(chunks * (state = 'SEARCHABLE')), 0), coalesce(sum(size), 0) FROM documents""",
                row -> new Stats(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getLong(5)))
                .orElseThrow();
    }

    static DocumentId id(ResultSet row) throws SQLException {
        return new DocumentId(row.getString(1));
    }

    private static Document document(ResultSet row) throws SQLException {
        var failure = row.getString("failure");
        return new Document(
                new DocumentId(row.getString("id")),
                Path.of(row.getString("path")),
                row.getString("title"),
                row.getLong("size"),
                Instant.parse(row.getString("modified")),
                row.getString("sha256"),
                DocumentState.valueOf(row.getString("state")),
                row.getInt("pages"),
                row.getInt("chunks"),
                failure == null ? null : Problem.Kind.valueOf(failure));
    }
}
