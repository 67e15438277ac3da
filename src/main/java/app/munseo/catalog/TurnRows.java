package app.munseo.catalog;

import app.munseo.document.Problem;
import app.munseo.document.TurnState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// SQL of the tables `turns` and `turn_texts`.
final class TurnRows {
    private static final String TURN = """
            SELECT id, thread, parent, asked, state, question, standalone, answer, record, cost_usd, summary
            FROM turns
            """;

    private TurnRows() {}

    /// @throws Problem `THREAD_UNKNOWN`
    static StoredTurn known(Session session, long id) throws SQLException {
        return session.<StoredTurn>first(TURN + "WHERE id = ?", TurnRows::turn, id)
                .orElseThrow(() -> ThreadRows.unknown(id));
    }

    static List<Long> ids(Session session, long thread) throws SQLException {
        return session.list("SELECT id FROM turns WHERE thread = ? ORDER BY id", row -> row.getLong(1), thread);
    }

    /// From the root to `turn`.
    static List<StoredTurn> path(Session session, long turn) throws SQLException {
        return session.list(
                """
                WITH RECURSIVE up (at, above, depth) AS (
                    SELECT id, parent, 0 FROM turns WHERE id = ?
                    UNION ALL SELECT id, parent, depth + 1 FROM turns JOIN up ON id = above)
                """ + TURN + "JOIN up ON id = at ORDER BY depth DESC", TurnRows::turn, turn);
    }

    /// The turns of `thread` that follow `parent`, in the order they were asked.
    static List<Long> below(Session session, long thread, @Nullable Long parent) throws SQLException {
        return session.list(
                "SELECT id FROM turns WHERE thread = ? AND parent IS ? ORDER BY id",
                row -> row.getLong(1), thread, parent);
    }

    static StoredTurn ask(Session session, long thread, @Nullable Long parent, String question, Instant now)
            throws SQLException {
        session.update(
                "INSERT INTO turns (thread, parent, asked, state, question) VALUES (?, ?, ?, ?, ?)",
                thread, parent, now.toString(), TurnState.ASKED.name(), question);
        var turn = known(session, ThreadRows.lastId(session));
        index(session, turn);
        return turn;
    }

    /// Stores the answer; of a turn erased meanwhile nothing is kept.
    ///
    /// @return whether the turn is there
    static boolean answered(Session session, StoredTurn turn) throws SQLException {
        boolean there = session.update("""
                UPDATE turns SET state = ?, standalone = ?, answer = ?, record = ?, cost_usd = ? WHERE id = ?""",
                turn.state().name(), turn.standalone(), turn.answer(), turn.record(), turn.costUsd(), turn.id()) > 0;
        if (there) {
            unindex(session, turn.id());
            index(session, turn);
        }
        return there;
    }

    static void draft(Session session, long turn, String text) throws SQLException {
        session.update("UPDATE turns SET answer = ? WHERE id = ? AND state = 'ASKED'", text, turn);
    }

    /// Turns that are being answered.
    static List<Long> unfinished(Session session) throws SQLException {
        return session.list("SELECT id FROM turns WHERE state = 'ASKED' ORDER BY id", row -> row.getLong(1));
    }

    /// Marks a turn that is being answered; its draft can be found from now on.
    static void interrupt(Session session, long turn, String record) throws SQLException {
        if (session.update(
                        "UPDATE turns SET state = 'INTERRUPTED', record = ? WHERE id = ? AND state = 'ASKED'", record, turn)
                > 0) {
            unindex(session, turn);
            index(session, known(session, turn));
        }
    }

    static void summarise(Session session, long turn, String summary) throws SQLException {
        session.update("UPDATE turns SET summary = ? WHERE id = ?", summary, turn);
    }

    static void unindexAll(Session session, long thread) throws SQLException {
        for (long turn : ids(session, thread)) {
            unindex(session, turn);
        }
    }

    /// Turns that hold `word`, which is as [SearchText] stores text.
    static List<Long> holding(Session session, String word) throws SQLException {
        return word.codePointCount(0, word.length()) < SearchText.TRIGRAM
                ? session.list(
                        "SELECT rowid FROM turn_texts WHERE text LIKE ? ESCAPE '\\'",
                        row -> row.getLong(1), SearchText.pattern(word))
                : session.list(
                        "SELECT rowid FROM turn_texts WHERE turn_texts MATCH ?",
                        row -> row.getLong(1), SearchText.phrase(word));
    }

    private static void index(Session session, StoredTurn turn) throws SQLException {
        session.update(
                "INSERT INTO turn_texts (rowid, text) VALUES (?, ?)",
                turn.id(), SearchText.of(turn.question() + "\n" + turn.answer()));
    }

    private static void unindex(Session session, long turn) throws SQLException {
        session.update("DELETE FROM turn_texts WHERE rowid = ?", turn);
    }

    private static StoredTurn turn(ResultSet row) throws SQLException {
        long parent = row.getLong("parent");
        boolean root = row.wasNull();
        return new StoredTurn(
                row.getLong("id"),
                row.getLong("thread"),
                root ? null : parent,
                Instant.parse(row.getString("asked")),
                TurnState.valueOf(row.getString("state")),
                row.getString("question"),
                row.getString("standalone"),
                row.getString("answer"),
                row.getString("record"),
                row.getDouble("cost_usd"),
                row.getString("summary"));
    }
}
