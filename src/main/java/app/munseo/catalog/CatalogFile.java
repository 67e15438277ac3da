package app.munseo.catalog;

import app.munseo.document.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;

/// The file of a library, looked after from outside: whether it is whole, a copy of it, and what can be saved of it.
/// [Catalog] works with what is in it.
public record CatalogFile(Path path) {
    private static final List<String> BESIDE = List.of("", "-wal", "-shm");

    /// Whether the file is a library in which nothing is broken: SQLite finds its structure sound, and the text of every
    /// chunk has the SHA-256 it was stored with. Reads the whole file.
    public boolean isWhole() {
        try (var session = Database.connect(path)) {
            var findings = session.list("PRAGMA quick_check(1)", row -> row.getString(1));
            return findings.equals(List.of("ok")) && (isEmpty(session) || Salvage.altered(session).isEmpty());
        } catch (SQLException e) {
            return unlessUnreadable(e);
        }
    }

    /// Gives pages that were stored before there were checksums theirs, so that [#isWhole()] looks at them, too, from
    /// now on. Where that cannot be done now, another time will do.
    public void sumPages() {
        try (var session = Database.connect(path)) {
            session.transaction(work -> {
                PageRows.sumUp(work);
                return work;
            });
        } catch (SQLException e) {
            System.getLogger(CatalogFile.class.getName()).log(System.Logger.Level.WARNING, "pages stay without sums", e);
        }
    }

    /// A disk that cannot be read now says nothing about the file on it.
    private boolean unlessUnreadable(SQLException e) {
        var problem = Database.problem(path, e);
        if (problem.kind() == Problem.Kind.LIBRARY_DAMAGED) {
            return false;
        }
        throw problem;
    }

    /// Copies the library as it is at this moment into one file, also while it is written, here or by another process.
    ///
    /// @param target a file that is not there yet
    /// @throws Problem `LIBRARY_DAMAGED`, `DISK_FAILED`
    public void copyTo(Path target) {
        try (var session = Database.connect(path)) {
            session.update("VACUUM INTO ?", target.toString());
        } catch (SQLException e) {
            throw Database.problem(path, e);
        }
    }

    /// Puts a sound library in place of this damaged one: all rows of it that can be read, and of those documents only
    /// the whole ones. The damaged files stay beside it, with `suffix` added to their names.
    ///
    /// @throws Problem `DISK_FAILED`; nothing has changed then
    public Mended mend(String suffix) {
        var draft = beside(".mended");
        try {
            for (var part : BESIDE) {
                Files.deleteIfExists(Path.of(draft + part));
            }
            var mended = Salvage.save(path, draft);
            for (var part : BESIDE) {
                if (Files.exists(beside(part))) {
                    Files.move(beside(part), beside(part + suffix));
                }
            }
            Files.move(draft, path);
            return mended;
        } catch (SQLException e) {
            throw Database.problem(path, e);
        } catch (IOException e) {
            throw new Problem(Problem.Kind.DISK_FAILED, path.toString(), e);
        }
    }

    private Path beside(String suffix) {
        return path.resolveSibling(path.getFileName() + suffix);
    }

    private static boolean isEmpty(Session session) throws SQLException {
        var tables = new HashSet<>(session.list("SELECT name FROM sqlite_master", row -> row.getString(1)));
        return !tables.contains("chunks");
    }

    /// What mending saved.
    ///
    /// @param documents how many are in the library now
    /// @param lost how many were known and have to be read again; -1 where that cannot be told
    public record Mended(int documents, int lost) {}
}
