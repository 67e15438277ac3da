package app.munseo.catalog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// What was worked out once and may serve again for a while: bytes by a key that stands for all they follow from, so
/// that nothing needs to be invalidated; what follows from something else has another key. Bounded: the oldest goes
/// first.
public final class Cache {
    /// What never depends on how the library stands: completions of a prompt, vectors of a question.
    public static final Duration COLD = Duration.ofDays(7);

    /// An answer to the very same question.
    public static final Duration WARM = Duration.ofHours(24);

    /// An answer to a question that means the same.
    public static final Duration HOT = Duration.ofHours(1);

    private final Database database;
    private final InstantSource clock;
    private final long capacity;

    /// @param capacity bytes of all values together
    Cache(Database database, InstantSource clock, long capacity) {
        this.database = database;
        this.clock = clock;
        this.capacity = capacity;
    }

    /// What is kept.
    public enum Kind {
        ANSWER,
        COMPLETION,
        EMBEDDING
    }

    /// @param hash SHA-256 of what the value follows from
    public record Key(Kind kind, String hash) {
        /// The key of what follows from `parts`, in this order.
        public static Key of(Kind kind, String... parts) {
            return new Key(kind, Cache.hash(parts));
        }
    }

    /// A value and when it was put.
    public static final class Value {
        private final byte[] bytes;
        private final Instant at;

        private Value(byte[] bytes, long at) {
            this.bytes = bytes;
            this.at = Instant.ofEpochMilli(at);
        }

        public byte[] bytes() {
            return bytes.clone();
        }

        public Instant at() {
            return at;
        }
    }

    /// How many values there are, and the bytes of all of them.
    public record Size(int entries, long bytes) {}

    /// SHA-256 of `parts` in hexadecimal; no two lists of parts run into each other.
    public static String hash(String... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                var bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /// The value of `key`, unless it is older than `age`.
    public Optional<Value> find(Key key, Duration age) {
        return database.read(session -> session.first(
                "SELECT value, at FROM cache WHERE kind = ? AND key = ? AND at >= ?",
                row -> new Value(row.getBytes(1), row.getLong(2)),
                key.kind().name(), key.hash(), clock.millis() - age.toMillis()));
    }

    /// Keeps a value in place of an earlier one.
    public void put(Key key, byte[] value) {
        put(key, "", "", value);
    }

    /// Keeps a value that is also found among the [#labels(String, Duration)] of `context`.
    public void put(Key key, String context, String label, byte[] value) {
        if (value.length > capacity) {
            return;
        }
        database.write(session -> {
            session.update(
                    "INSERT OR REPLACE INTO cache (kind, key, context, label, value, at) VALUES (?, ?, ?, ?, ?, ?)",
                    key.kind().name(), key.hash(), context, label, value, clock.millis());
            return shrink(session);
        });
    }

    private int shrink(Session session) throws SQLException {
        session.update("DELETE FROM cache WHERE at < ?", clock.millis() - COLD.toMillis());
        return session.update(
                """
                DELETE FROM cache WHERE rowid IN (SELECT rowid FROM (
                    SELECT rowid, sum(length(value)) OVER (ORDER BY at DESC, rowid DESC) AS total FROM cache)
                WHERE total > ?)
                """,
                capacity);
    }

    /// The labels of the values of `context` that are not older than `age`, the newest first.
    public List<String> labels(String context, Duration age) {
        return database.read(session -> session.list(
                "SELECT label FROM cache WHERE context = ? AND at >= ? ORDER BY at DESC",
                row -> row.getString(1), context, clock.millis() - age.toMillis()));
    }

    public Size size() {
        return database.read(session -> session.first(
                        "SELECT count(*), coalesce(sum(length(value)), 0) FROM cache",
                        row -> new Size(row.getInt(1), row.getLong(2)))
                .orElseThrow());
    }

    public void clear() {
        database.write(session -> session.update("DELETE FROM cache"));
    }
}
