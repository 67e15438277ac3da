package app.munseo.catalog;

import app.munseo.document.Problem;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The calls of language models: kept for figures, and the ledger that holds spending within its limits.
///
/// A call that costs is *reserved* at the highest it can cost before it is sent, and *settled* at what it did cost when
/// it has ended. Reservations count as spent, so that calls made at the same time cannot together pass a limit. One that
/// a killed process left behind stays what it is: spent, on its day. Money is in billionths of a US dollar.
///
/// Methods throw as those of [Catalog].
public final class UsageLog {
    private static final double NANOS = 1e9;
    private static final int KEPT_CALLS = 100_000;

    private final Database database;

    UsageLog(Database database) {
        this.database = database;
    }

    /// Reserves `most` for a call, if that fits into both limits.
    ///
    /// @param daily limit of the call's day, `monthly` that of its month; 0 for none
    /// @return the reservation
    /// @throws Problem `SPENDING_LIMIT_REACHED`, naming the limit
    public long reserve(Call call, long most, long daily, long monthly) {
        return database.write(session -> {
            check(session, call.day(), most, daily, monthly);
            insert(session, call, "reserved", most);
            return id(session);
        });
    }

    /// Refuses `most` where a limit leaves less.
    ///
    /// @throws Problem `SPENDING_LIMIT_REACHED`, naming the limit
    public void check(LocalDate day, long most, long daily, long monthly) {
        database.read(session -> {
            check(session, day, most, daily, monthly);
            return day;
        });
    }

    private static void check(Session session, LocalDate day, long most, long daily, long monthly)
            throws SQLException {
        var month = YearMonth.from(day);
        check(spent(session, day, day, ""), most, daily, day.toString());
        check(spent(session, month.atDay(1), month.atEndOfMonth(), ""), most, monthly, month.toString());
    }

    private static void check(long spent, long most, long limit, String period) {
        if (limit > 0 && spent + most > limit) {
            throw new Problem(
                    Problem.Kind.SPENDING_LIMIT_REACHED,
                    String.format(Locale.ROOT, "%s: $%.2f", period, limit / NANOS));
        }
    }

    /// Stores what has become of a reserved call.
    public Settled settle(long reservation, CallOutcome outcome) {
        return database.write(session -> {
            var day = session.first("SELECT day FROM usage WHERE id = ?", row -> row.getString(1), reservation)
                    .map(LocalDate::parse)
                    .orElseThrow(() -> new IllegalArgumentException("no reservation " + reservation));
            var month = YearMonth.from(day);
            long dayBefore = spent(session, day, day, "settled");
            long monthBefore = spent(session, month.atDay(1), month.atEndOfMonth(), "settled");
            finish(session, reservation, outcome);
            return new Settled(
                    dayBefore,
                    spent(session, day, day, "settled"),
                    monthBefore,
                    spent(session, month.atDay(1), month.atEndOfMonth(), "settled"));
        });
    }

    /// Stores a call that needed no reservation: it cost nothing, or at a price that is not known.
    public void put(Call call, CallOutcome outcome) {
        database.write(session -> {
            insert(session, call, "settled", outcome.cost());
            finish(session, id(session), outcome);
            return call;
        });
    }

    /// Sums over the days `first` to `last`, both included.
    public Spent between(LocalDate first, LocalDate last) {
        return sums("day BETWEEN ? AND ?", first.toString(), last.toString());
    }

    /// Sums over a conversation.
    public Spent ofThread(String thread) {
        return sums("thread = ? AND thread <> ''", thread);
    }

    /// Sums over one answer.
    public Spent ofQuestion(String question) {
        return sums("question = ? AND question <> ''", question);
    }

    /// The calls that have ended, of the days from `first` on, in order.
    public List<LoggedCall> since(LocalDate first) {
        return database.read(session -> session.list(
                """
                SELECT at, day, question, thread, step, model,
                       cost, saved, input, cached, written, output, first, millis, retries, error
                FROM usage WHERE day >= ? AND state = 'settled' ORDER BY id
                """,
                row -> new LoggedCall(
                        new Call(
                                Instant.parse(row.getString(1)), LocalDate.parse(row.getString(2)), row.getString(3),
                                row.getString(4), row.getString(5), row.getString(6)),
                        new CallOutcome(
                                nullable(row.getLong(7), row.wasNull()), row.getLong(8), row.getInt(9), row.getInt(10),
                                row.getInt(11), row.getInt(12), nullable(row.getLong(13), row.wasNull()),
                                row.getLong(14), row.getInt(15), kind(row.getString(16)))),
                first.toString()));
    }

    /// Settles what killed processes left reserved, and forgets calls of days before `first` and, before `month`, all
    /// but the latest 100,000: limits still count what they must. To be called while nothing is under way.
    public void prune(LocalDate first, LocalDate month) {
        database.write(session -> {
            session.update("UPDATE usage SET state = 'settled', error = 'CANCELLED' WHERE state = 'reserved'");
            session.update("DELETE FROM usage WHERE day < ?", first.toString());
            session.update(
                    "DELETE FROM usage WHERE day < ? AND id <= (SELECT MAX(id) FROM usage) - ?",
                    month.toString(),
                    KEPT_CALLS);
            return first;
        });
    }

    private static void insert(Session session, Call call, String state, @Nullable Long cost) throws SQLException {
        session.update(
                "INSERT INTO usage (at, day, question, thread, step, model, state, cost) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                call.at().toString(), call.day().toString(), call.question(), call.thread(), call.step(), call.model(),
                state, cost);
    }

    private static long id(Session session) throws SQLException {
        return session.first("SELECT last_insert_rowid()", row -> row.getLong(1)).orElseThrow();
    }

    private static void finish(Session session, long id, CallOutcome outcome) throws SQLException {
        var error = outcome.error();
        session.update(
                """
                UPDATE usage SET state = 'settled', cost = ?, saved = ?, input = ?, cached = ?, written = ?, output = ?,
                    first = ?, millis = ?, retries = ?, error = ? WHERE id = ?
                """,
                outcome.cost(), outcome.saved(), outcome.input(), outcome.cached(), outcome.written(),
                outcome.output(), outcome.firstMillis(), outcome.millis(), outcome.retries(),
                error == null ? null : error.name(), id);
    }

    /// @param state only calls in this state; empty for all
    private static long spent(Session session, LocalDate first, LocalDate last, String state) throws SQLException {
        return session.first(
                        "SELECT SUM(cost) FROM usage WHERE day BETWEEN ? AND ? AND cost > 0 AND (? = '' OR state = ?)",
                        row -> row.getLong(1),
                        first.toString(), last.toString(), state, state)
                .orElse(0L);
    }

    private Spent sums(String condition, String... values) {
        return database.read(session -> session.first(
                        """
                        SELECT TOTAL(cost), TOTAL(saved), COUNT(*), COUNT(*) - COUNT(cost),
                               TOTAL(input), TOTAL(cached), TOTAL(output) FROM usage WHERE\s"""
                                + condition,
                        row -> new Spent(
                                row.getLong(1), row.getLong(2), row.getInt(3), row.getInt(4), row.getLong(5),
                                row.getLong(6), row.getLong(7)),
                        (Object[]) values)
                .orElseThrow());
    }

    private static @Nullable Long nullable(long value, boolean wasNull) {
        return wasNull ? null : value;
    }

    private static Problem.@Nullable Kind kind(@Nullable String name) {
        return name == null ? null : Problem.Kind.valueOf(name);
    }
}
