package app.munseo.catalog;

import app.munseo.document.DocumentId;
import app.munseo.document.Names;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The private judged set: which documents answer which of the person's own questions, gathered as they work. It never
/// leaves the machine.
///
/// Grades are 0 (does not answer), 1 (of use) and 2 (answers). What is known in two ways has the grade of the better
/// ground: a document judged by itself, before one cited by a rated answer, before one whose citation was opened.
public final class Judgements {
    private static final int OPENED = 1;
    private static final int RATED = 2;
    private static final int JUDGED = 3;

    private final Database database;

    Judgements(Database database) {
        this.database = database;
    }

    /// Why an answer was no help.
    public enum Reason {
        /// None was given.
        NONE,
        /// It says what is not so.
        WRONG,
        /// Something is missing.
        INCOMPLETE,
        /// It rests on the wrong documents.
        WRONG_SOURCES
    }

    /// How an answer was received.
    ///
    /// @param answerer who answered, as in [app.munseo.answer.Answer]
    /// @param reason only of an answer that was no help
    public record Rating(String question, String answerer, boolean helpful, Reason reason) {}

    /// The person opened a citation of this document.
    public void opened(String question, DocumentId document) {
        database.write(session -> put(session, question, document, 1, OPENED));
    }

    /// The person says how well this document answers the question.
    ///
    /// @param grade 0 to 2
    public void judge(String question, DocumentId document, int grade) {
        database.write(session -> put(session, question, document, grade, JUDGED));
    }

    /// The person rates an answer; a second rating replaces the first. A helpful answer vouches for the documents it
    /// cites, one with the wrong sources speaks against them, and any other tells nothing of them.
    ///
    /// @param cited the documents behind its citations
    public void rate(Rating rating, Set<DocumentId> cited) {
        database.write(session -> {
            session.update(
                    "INSERT OR REPLACE INTO ratings (question, answerer, helpful, reason, at) VALUES (?, ?, ?, ?, ?)",
                    nfc(rating.question()), rating.answerer(), rating.helpful(), rating.reason().name(),
                    Instant.now().toString());
            if (rating.helpful() || rating.reason() == Reason.WRONG_SOURCES) {
                for (var document : cited) {
                    put(session, rating.question(), document, rating.helpful() ? 2 : 0, RATED);
                }
            }
            return rating;
        });
    }

    private static int put(Session session, String question, DocumentId document, int grade, int ground)
            throws SQLException {
        return session.update(
                """
                INSERT INTO judgements (question, document, grade, ground) VALUES (?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET grade = excluded.grade, ground = excluded.ground
                WHERE excluded.ground >= ground
                """,
                nfc(question), document.value(), grade, ground);
    }

    /// The grades of all judged documents by question, questions in order.
    public Map<String, Map<DocumentId, Integer>> all() {
        var all = new LinkedHashMap<String, Map<DocumentId, Integer>>();
        database.read(session -> session.list(
                "SELECT question, document, grade FROM judgements ORDER BY question, document",
                row -> all.computeIfAbsent(row.getString(1), _ -> new LinkedHashMap<>())
                        .put(new DocumentId(row.getString(2)), row.getInt(3))));
        return all;
    }

    /// All ratings, the oldest first.
    public List<Rating> ratings() {
        return database.read(session -> session.list(
                "SELECT question, answerer, helpful, reason FROM ratings ORDER BY at",
                row -> new Rating(
                        row.getString(1), row.getString(2), row.getBoolean(3), Reason.valueOf(row.getString(4)))));
    }

    private static String nfc(String question) {
        return Names.nfc(question.strip());
    }
}
