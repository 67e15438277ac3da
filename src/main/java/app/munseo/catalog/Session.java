package app.munseo.catalog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One connection and the statements prepared on it. Used by one thread at a time: [Database] sees to that.
final class Session implements AutoCloseable {
    /// Reads the row the result set stands on.
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Session(Connection connection) {
        this.connection = connection;
    }

    /// Runs `work` in one transaction. (The driver's own way, without auto-commit, begins the next transaction at
    /// once, and so keeps every other process from writing.)
    <T> T transaction(Database.Work<T> work) throws SQLException {
        update("BEGIN IMMEDIATE");
        try {
            var result = work.run(this);
            update("COMMIT");
            return result;
        } catch (SQLException | RuntimeException | Error e) {
            rollBack(e);
            throw e;
        }
    }

    /// SQLite itself rolls back after some failures, a full disk among them, and then refuses to do it again.
    private void rollBack(Throwable reason) {
        try {
            update("ROLLBACK");
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
        try {
            closeStatements(); // the driver uses none again that failed, and does not tell which those are
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    /// Runs several statements.
    void script(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    <T> List<T> list(String sql, Row<? extends T> row, @Nullable Object... values) throws SQLException {
        try (var rows = bound(sql, values).executeQuery()) {
            var all = new ArrayList<T>();
            while (rows.next()) {
                all.add(row.of(rows));
            }
            return all;
        }
    }

    <T> Optional<T> first(String sql, Row<? extends T> row, @Nullable Object... values) throws SQLException {
        try (var rows = bound(sql, values).executeQuery()) {
            return rows.next() ? Optional.of(row.of(rows)) : Optional.empty();
        }
    }

    /// What is done with a row.
    interface Use {
        void of(ResultSet row) throws SQLException;
    }

    /// Hands out rows one by one.
    void each(String sql, Use use) throws SQLException {
        try (var rows = bound(sql).executeQuery()) {
            while (rows.next()) {
                use.of(rows);
            }
        }
    }

    /// The same, until a row cannot be read; what `use` throws is thrown.
    void eachUntilFailure(String sql, Use use, Consumer<? super SQLException> failure) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = opened(statement, sql, failure)) {
            while (rows != null && next(rows, failure)) {
                use.of(rows);
            }
        }
    }

    private static @Nullable ResultSet opened(
            Statement statement, String sql, Consumer<? super SQLException> failure) {
        try {
            return statement.executeQuery(sql);
        } catch (SQLException e) {
            failure.accept(e);
            return null;
        }
    }

    private static boolean next(ResultSet rows, Consumer<? super SQLException> failure) {
        try {
            return rows.next();
        } catch (SQLException e) {
            failure.accept(e);
            return false;
        }
    }

    /// Changes rows and returns how many.
    int update(String sql, @Nullable Object... values) throws SQLException {
        return bound(sql, values).executeUpdate();
    }

    /// Runs one statement for each element of `rows`.
    void batch(String sql, List<@Nullable Object[]> rows) throws SQLException {
        var statement = bound(sql);
        for (var row : rows) {
            bind(statement, row);
            statement.addBatch();
        }
        statement.executeBatch();
    }

    private PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
        var statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        bind(statement, values);
        return statement;
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    @Override
    public void close() throws SQLException {
        closeStatements();
        connection.close();
    }

    private void closeStatements() throws SQLException {
        var all = List.copyOf(prepared.values());
        prepared.clear();
        for (var statement : all) {
            statement.close();
        }
    }
}
