package app.munseo.catalog;

import app.munseo.document.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// Brings a library file to the present schema: script number `n` leads from version `n - 1` to `n`, in one
/// transaction. The file's version is its `user_version`.
record Migrations(List<String> scripts) {
    private static final List<String> SHIPPED = List.of("V001__library.sql");

    /// The scripts under `resources/schema`.
    static Migrations shipped() {
        return new Migrations(SHIPPED.stream().map(Migrations::script).toList());
    }

    /// Applies what `connection`, which must not commit by itself, lacks.
    ///
    /// @throws Problem `LIBRARY_TOO_NEW` when a later version of this program wrote the file
    void apply(Connection connection) throws SQLException {
        int version = version(connection);
        if (version > scripts.size()) {
            throw new Problem(Problem.Kind.LIBRARY_TOO_NEW, "schema " + version + ", known " + scripts.size());
        }
        for (int next = version + 1; next <= scripts.size(); next++) {
            apply(connection, next);
        }
        connection.commit();
    }

    private void apply(Connection connection, int version) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(scripts.get(version - 1));
            statement.executeUpdate("PRAGMA user_version = " + version);
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        }
    }

    private static int version(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("PRAGMA user_version")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static String script(String name) {
        try (var in = Migrations.class.getResourceAsStream("/schema/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its schema " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
