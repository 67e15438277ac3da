package app.munseo.catalog;

import app.munseo.document.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;

/// Brings a library file to the present schema: script number `n` leads from version `n - 1` to `n`, in one
/// transaction. The file's version is its `user_version`.
record Migrations(List<String> scripts) {
    private static final List<String> SHIPPED = List.of(
            "V001__library.sql",
            "V002__judgements.sql",
            "V003__cache.sql",
            "V004__threads.sql",
            "V005__models.sql",
            "V006__usage.sql",
            "V007__deleted_threads.sql",
            "V008__egress.sql",
            "V009__local_only.sql",
            "V010__hidden_text.sql",
            "V011__tags_and_patterns.sql",
            "V012__page_sums.sql",
            "V013__peers.sql",
            "V014__bounds.sql");

    /// The scripts under `resources/schema`.
    static Migrations shipped() {
        return new Migrations(SHIPPED.stream().map(Migrations::script).toList());
    }

    /// Applies what the library lacks.
    ///
    /// @throws Problem `LIBRARY_TOO_NEW` when a later version of this program wrote the file
    void apply(Session session) throws SQLException {
        while (session.transaction(this::step) < scripts.size()) {}
    }

    /// How many steps the library has taken.
    static int version(Session session) throws SQLException {
        return session.first("PRAGMA user_version", row -> row.getInt(1)).orElse(0);
    }

    /// Takes the next step, if there is one, and returns the version reached. It asks for the version inside the
    /// transaction: another process may be opening the same library.
    private int step(Session session) throws SQLException {
        int version = version(session);
        if (version > scripts.size()) {
            throw new Problem(Problem.Kind.LIBRARY_TOO_NEW, "schema " + version + ", known " + scripts.size());
        }
        if (version == scripts.size()) {
            return version;
        }
        session.script(scripts.get(version));
        session.script("PRAGMA user_version = " + (version + 1));
        return version + 1;
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
