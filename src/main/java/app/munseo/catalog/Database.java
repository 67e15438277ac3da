package app.munseo.catalog;

import app.munseo.document.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/// The SQLite file: one connection that writes and one that reads, each used by one thread at a time. With a
/// write-ahead log readers never wait for the writer.
final class Database implements AutoCloseable {
    private static final int BUSY_MILLIS = 10_000;

    /// Work on a session.
    interface Work<T> {
        T run(Session session) throws SQLException;
    }

    private final Path file;
    private final Session writer;
    private final Session reader;
    private final Lock writing = new ReentrantLock();
    private final Lock reading = new ReentrantLock();

    private Database(Path file, Session writer, Session reader) {
        this.file = file;
        this.writer = writer;
        this.reader = reader;
    }

    static Database open(Path file, Migrations migrations) {
        return open(file, migrations, _ -> {});
    }

    /// @param writing gets the connection that writes, before anything is written
    static Database open(Path file, Migrations migrations, Consumer<? super Connection> writing) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var writer = connect(file, writing);
            try {
                copyBefore(migrations, writer, file);
                migrations.apply(writer);
                return new Database(file, writer, connect(file));
            } catch (SQLException | RuntimeException e) {
                writer.close();
                throw e;
            }
        } catch (SQLException e) {
            throw problem(file, e);
        } catch (IOException e) {
            throw new Problem(Problem.Kind.DISK_FAILED, file.toString(), e);
        }
    }

    /// A migration cannot be taken back; what it begins from stays beside the library.
    private static void copyBefore(Migrations migrations, Session writer, Path file) throws SQLException, IOException {
        int version = Migrations.version(writer);
        if (version > 0 && version < migrations.scripts().size()) {
            var copy = file.resolveSibling(file.getFileName() + ".before-" + migrations.scripts().size());
            Files.deleteIfExists(copy);
            writer.update("VACUUM INTO ?", copy.toString());
        }
    }

    static Session connect(Path file) throws SQLException {
        return connect(file, _ -> {});
    }

    private static Session connect(Path file, Consumer<? super Connection> opened) throws SQLException {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        var connection = config.createConnection("jdbc:sqlite:" + file);
        opened.accept(connection);
        return new Session(connection);
    }

    /// Reads what is committed.
    <T> T read(Work<T> work) {
        reading.lock();
        try {
            return work.run(reader);
        } catch (SQLException e) {
            throw problem(file, e);
        } finally {
            reading.unlock();
        }
    }

    /// Runs `work` in one transaction: all of it or nothing.
    <T> T write(Work<T> work) {
        writing.lock();
        try {
            return writer.transaction(work);
        } catch (SQLException e) {
            throw problem(file, e);
        } finally {
            writing.unlock();
        }
    }

    static Problem problem(Path file, SQLException e) {
        // the low byte is the kind of failure, the rest says more about it
        var kind = switch (SQLiteErrorCode.getErrorCode(e.getErrorCode() & 0xff)) {
            case SQLITE_NOTADB, SQLITE_CORRUPT -> Problem.Kind.LIBRARY_DAMAGED;
            case SQLITE_BUSY, SQLITE_LOCKED -> Problem.Kind.LIBRARY_IN_USE;
            case SQLITE_FULL, SQLITE_IOERR, SQLITE_READONLY, SQLITE_CANTOPEN -> Problem.Kind.DISK_FAILED;
            default -> Problem.Kind.INTERNAL;
        };
        return new Problem(kind, file.toString(), e);
    }

    @Override
    public void close() {
        try (writer; reader) {
            writing.lock();
            reading.lock();
        } catch (SQLException e) {
            throw problem(file, e);
        } finally {
            reading.unlock();
            writing.unlock();
        }
    }
}
