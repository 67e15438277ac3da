package app.munseo.catalog;

import app.munseo.document.DocumentId;
import app.munseo.document.Location;
import app.munseo.document.Pin;
import app.munseo.document.Problem;
import app.munseo.document.ThreadInfo;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// SQL of the tables `threads` and `pins`.
final class ThreadRows {
    private static final String THREAD = """
            SELECT id, title, created, changed, collection,
                (SELECT count(*) FROM turns WHERE thread = threads.id) AS turns
            FROM threads
            """;
    private static final String PIN = "SELECT id, document, path, page, start_at, end_at, text FROM pins ";

    private ThreadRows() {}

    static List<ThreadInfo> all(Session session) throws SQLException {
        return session.list(THREAD + "WHERE deleted IS NULL ORDER BY changed DESC, id DESC", ThreadRows::info);
    }

    /// Deleted threads, the last deleted first.
    static List<ThreadInfo> deleted(Session session) throws SQLException {
        return session.list(THREAD + "WHERE deleted IS NOT NULL ORDER BY deleted DESC, id DESC", ThreadRows::info);
    }

    static List<Long> deletedBefore(Session session, Instant time) throws SQLException {
        return session.list(
                "SELECT id FROM threads WHERE deleted < ?", row -> row.getLong(1), time.toString());
    }

    /// @throws Problem `THREAD_UNKNOWN`
    static ThreadInfo known(Session session, long id) throws SQLException {
        return session.<ThreadInfo>first(THREAD + "WHERE id = ? AND deleted IS NULL", ThreadRows::info, id)
                .orElseThrow(() -> unknown(id));
    }

    static Problem unknown(long id) {
        return new Problem(Problem.Kind.THREAD_UNKNOWN, String.valueOf(id));
    }

    static long create(Session session, String title, String collection, Instant now) throws SQLException {
        session.update(
                "INSERT INTO threads (title, created, changed, collection) VALUES (?, ?, ?, ?)",
                title, now.toString(), now.toString(), collection);
        return lastId(session);
    }

    static void rename(Session session, long id, String title) throws SQLException {
        session.update("UPDATE threads SET title = ? WHERE id = ?", title, id);
    }

    /// @param deleted when; null to put it back
    static void setDeleted(Session session, long id, @Nullable Instant deleted) throws SQLException {
        session.update("UPDATE threads SET deleted = ? WHERE id = ?", deleted == null ? null : deleted.toString(), id);
    }

    static void erase(Session session, long id) throws SQLException {
        session.update("DELETE FROM threads WHERE id = ?", id);
    }

    static void changed(Session session, long id, Instant now) throws SQLException {
        session.update("UPDATE threads SET changed = ? WHERE id = ?", now.toString(), id);
    }

    static Optional<Long> head(Session session, long id) throws SQLException {
        return session.first(
                "SELECT head FROM threads WHERE id = ? AND head IS NOT NULL", row -> row.getLong(1), id);
    }

    static void setHead(Session session, long id, long turn) throws SQLException {
        session.update("UPDATE threads SET head = ? WHERE id = ?", turn, id);
    }

    static List<Long> withTitle(Session session, String pattern) throws SQLException {
        return session.list(
                "SELECT id FROM threads WHERE title LIKE ? ESCAPE '\\'", row -> row.getLong(1), pattern);
    }

    static List<Pin> pins(Session session, long thread) throws SQLException {
        return session.list(PIN + "WHERE thread = ? ORDER BY id", ThreadRows::pin, thread);
    }

    static long pin(Session session, long thread, Pin pin) throws SQLException {
        session.update("""
                INSERT INTO pins (thread, document, path, page, start_at, end_at, text)
                VALUES (?, ?, ?, ?, ?, ?, ?)""",
                thread, pin.document().value(), pin.path().toString(),
                pin.location().page(), pin.location().start(), pin.location().end(), pin.text());
        return lastId(session);
    }

    static void unpin(Session session, long thread, long pin) throws SQLException {
        session.update("DELETE FROM pins WHERE thread = ? AND id = ?", thread, pin);
    }

    static long lastId(Session session) throws SQLException {
        return session.first("SELECT last_insert_rowid()", row -> row.getLong(1)).orElseThrow();
    }

    private static ThreadInfo info(ResultSet row) throws SQLException {
        return new ThreadInfo(
                row.getLong("id"),
                row.getString("title"),
                Instant.parse(row.getString("created")),
                Instant.parse(row.getString("changed")),
                row.getString("collection"),
                row.getInt("turns"));
    }

    private static Pin pin(ResultSet row) throws SQLException {
        return new Pin(
                row.getLong("id"),
                new DocumentId(row.getString("document")),
                Path.of(row.getString("path")),
                new Location(row.getInt("page"), row.getInt("start_at"), row.getInt("end_at")),
                row.getString("text"));
    }
}
