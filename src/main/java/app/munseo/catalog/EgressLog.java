package app.munseo.catalog;

import app.munseo.document.DocumentId;
import app.munseo.document.Location;
import app.munseo.document.Origin;
import app.munseo.document.Origins;
import app.munseo.document.Problem.Kind;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Every request that went out of the door or was refused there, from before it was sent on. It holds no text and no
/// secret.
///
/// Methods throw as those of [Catalog].
public final class EgressLog {
    private static final int KEPT = 200_000;

    private final Database database;

    EgressLog(Database database) {
        this.database = database;
    }

    /// A request.
    ///
    /// @param day of `at`, in the person's time zone
    /// @param peer the address its host's name stood for, or `proxy ` and that of the proxy; empty where none was looked
    ///     for
    /// @param purpose a word: `answer`, `embed`, …
    /// @param model who was asked; empty where nobody writes or embeds
    /// @param leaves whether its text left this machine
    /// @param refusal why it was not sent; null where it was
    /// @param passages what of documents stood in it or behind it; only of requests that left this machine
    public record Request(
            Instant at,
            LocalDate day,
            String host,
            String address,
            int port,
            String peer,
            String purpose,
            String model,
            long bytesOut,
            long bytesIn,
            boolean loopback,
            boolean leaves,
            @Nullable Kind refusal,
            List<Passage> passages) {
        public Request {
            passages = List.copyOf(passages);
        }
    }

    /// A stretch of a document.
    ///
    /// @param path where the document was; empty where the library no longer held it
    /// @param behind whether not its words were sent, but an earlier answer that was made from it
    public record Passage(DocumentId document, @Nullable Path path, Location location, boolean behind) {}

    /// Which requests are meant; what is null or empty does not narrow them.
    ///
    /// @param leaving only those whose text left this machine
    public record Wanted(@Nullable LocalDate day, String host, String purpose, boolean leaving) {
        public static final Wanted ALL = new Wanted(null, "", "", false);
    }

    /// Adds a request.
    ///
    /// @return its number
    public long begin(Request request, Origins origins) {
        return database.write(session -> {
            session.update(
                    """
                    INSERT INTO egress (at, day, host, address, port, peer, purpose, model, bytes_out, bytes_in, loopback,
                        leaves, refusal) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    request.at().toString(), request.day().toString(), request.host(), request.address(),
                    request.port(), request.peer(), request.purpose(), request.model(), request.bytesOut(),
                    request.bytesIn(),
                    request.loopback(), request.leaves(), name(request.refusal()));
            long id = session.first("SELECT last_insert_rowid()", row -> row.getLong(1)).orElseThrow();
            if (request.leaves()) {
                put(session, id, origins.passages(), false);
                put(session, id, origins.behind(), true);
            }
            return id;
        });
    }

    private static void put(Session session, long request, List<Origin> origins, boolean behind) throws SQLException {
        for (var origin : origins) {
            var at = origin.location();
            session.update(
                    """
                    INSERT INTO egress_passages (request, document, path, page, start_at, end_at, behind)
                    VALUES (?, ?, coalesce((SELECT path FROM documents WHERE id = ?), ''), ?, ?, ?, ?)
                    """,
                    request, origin.document().value(), origin.document().value(), at.page(), at.start(), at.end(),
                    behind);
        }
    }

    /// Stores what has become of it: who it went to, how much went out and came in.
    ///
    /// @param refusal why it was not sent after all; null where it was
    public void end(long id, String peer, long bytesOut, long bytesIn, @Nullable Kind refusal) {
        database.write(session -> session.update(
                "UPDATE egress SET peer = ?, bytes_out = ?, bytes_in = ?, refusal = ? WHERE id = ?",
                peer, bytesOut, bytesIn, name(refusal), id));
    }

    /// The requests wanted, the latest first, at most `limit` of them.
    public List<Request> requests(Wanted wanted, int limit) {
        var day = wanted.day();
        return database.read(session -> {
            var found = new ArrayList<Request>();
            for (long id : session.list(
                    """
                    SELECT id FROM egress WHERE (? IS NULL OR day = ?) AND (? = '' OR host = ?)
                        AND (? = '' OR purpose = ?) AND leaves >= ? ORDER BY id DESC LIMIT ?
                    """,
                    row -> row.getLong(1),
                    day == null ? null : day.toString(), day == null ? null : day.toString(),
                    wanted.host(), wanted.host(), wanted.purpose(), wanted.purpose(), wanted.leaving(), limit)) {
                found.add(request(session, id));
            }
            return found;
        });
    }

    private static Request request(Session session, long id) throws SQLException {
        var passages = session.list(
                "SELECT document, path, page, start_at, end_at, behind FROM egress_passages WHERE request = ?",
                row -> new Passage(
                        new DocumentId(row.getString(1)),
                        row.getString(2).isEmpty() ? null : Path.of(row.getString(2)),
                        new Location(row.getInt(3), row.getInt(4), row.getInt(5)),
                        row.getBoolean(6)),
                id);
        return session.first("SELECT * FROM egress WHERE id = ?", row -> request(row, passages), id).orElseThrow();
    }

    private static Request request(ResultSet row, List<Passage> passages) throws SQLException {
        var refusal = row.getString("refusal");
        return new Request(
                Instant.parse(row.getString("at")), LocalDate.parse(row.getString("day")), row.getString("host"),
                row.getString("address"), row.getInt("port"), row.getString("peer"), row.getString("purpose"),
                row.getString("model"),
                row.getLong("bytes_out"), row.getLong("bytes_in"), row.getBoolean("loopback"),
                row.getBoolean("leaves"), refusal == null ? null : Kind.valueOf(refusal), passages);
    }

    /// Forgets what is older than `first`, and, of very many, the oldest.
    public void prune(LocalDate first) {
        database.write(session -> {
            session.update("DELETE FROM egress WHERE day < ?", first.toString());
            session.update("DELETE FROM egress WHERE id <= (SELECT MAX(id) FROM egress) - ?", KEPT);
            return first;
        });
    }

    /// Forgets everything.
    public void clear() {
        database.write(session -> session.update("DELETE FROM egress"));
    }

    private static @Nullable String name(@Nullable Kind kind) {
        return kind == null ? null : kind.name();
    }
}
