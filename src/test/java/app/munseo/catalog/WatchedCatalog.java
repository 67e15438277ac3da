package app.munseo.catalog;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteCommitListener;
import org.sqlite.SQLiteConnection;

/// A catalog whose commits a test sees coming, or whose disk is full.
public final class WatchedCatalog {
    private WatchedCatalog() {}

    /// Opens the catalog at `file`; `beforeCommit` runs each time a transaction is about to be written.
    public static Catalog open(Path file, Runnable beforeCommit) {
        return Catalog.open(file, connection -> ((SQLiteConnection) connection).addCommitListener(
                new SQLiteCommitListener() {
                    @Override
                    public void onCommit() {
                        beforeCommit.run();
                    }

                    @Override
                    public void onRollback() {}
                }));
    }

    /// A catalog, and a way to bound the file it may fill.
    public static final class Bounded {
        private @Nullable Connection connection;
        private final Catalog catalog;

        public Bounded(Path file) {
            catalog = Catalog.open(file, opened -> connection = opened);
        }

        public Catalog catalog() {
            return catalog;
        }

        /// From now on the file has at most `pages` pages; fewer than it has already: as many as it has.
        public void limit(long pages) {
            run("PRAGMA max_page_count = " + pages);
        }

        private void run(String sql) {
            try (var statement = Objects.requireNonNull(connection).createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
