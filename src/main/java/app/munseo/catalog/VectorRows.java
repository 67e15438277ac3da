package app.munseo.catalog;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// SQL of the table `vectors` and of the models the library names.
final class VectorRows {
    private VectorRows() {}

    static String model(Session session) throws SQLException {
        return session.first("SELECT model FROM library", row -> row.getString(1)).orElseThrow();
    }

    static String target(Session session) throws SQLException {
        return session.first("SELECT target FROM library", row -> row.getString(1)).orElseThrow();
    }

    static void want(Session session, String model) throws SQLException {
        var serving = model(session);
        if (!serving.equals(model) && hasVectors(session, serving)) {
            session.update("UPDATE library SET target = ?", model);
        } else {
            session.update("UPDATE library SET model = ?, target = ''", model);
        }
    }

    private static boolean hasVectors(Session session, String model) throws SQLException {
        return session.first("SELECT 1 FROM vectors WHERE model = ? LIMIT 1", row -> row.getInt(1), model)
                .isPresent();
    }

    /// The new revisions keep the order of the old ones.
    static void takeOver(Session session) throws SQLException {
        session.update("UPDATE library SET model = target, target = ''");
        session.update("""
                UPDATE documents SET revision = later.revision,
                    state = CASE WHEN EXISTS (SELECT 1 FROM chunks WHERE chunks.document = documents.id
                        AND NOT EXISTS (SELECT 1 FROM vectors WHERE vectors.model = library.model
                            AND vectors.hash = chunks.hash)) THEN 'SEARCHABLE' ELSE 'READY' END
                FROM library, (SELECT id,
                        (SELECT revision FROM library) + row_number() OVER (ORDER BY revision) AS revision
                    FROM documents WHERE state <> 'FAILED') AS later
                WHERE documents.id = later.id""");
        session.update("""
                UPDATE library SET revision = max(revision, (SELECT coalesce(max(revision), 0) FROM documents))""");
    }

    static Map<String, float[]> find(Session session, String model, Set<String> hashes) throws SQLException {
        var found = new HashMap<String, float[]>();
        for (var hash : hashes) {
            session.first(
                            "SELECT data FROM vectors WHERE model = ? AND hash = ?",
                            row -> floats(row.getBytes(1)),
                            model,
                            hash)
                    .ifPresent(vector -> found.put(hash, vector));
        }
        return found;
    }

    static void put(Session session, String model, Map<String, float[]> byHash) throws SQLException {
        var rows = new ArrayList<@Nullable Object[]>();
        byHash.forEach((hash, vector) -> rows.add(new Object[] {model, hash, bytes(vector)}));
        session.batch("INSERT OR REPLACE INTO vectors (model, hash, data) VALUES (?, ?, ?)", rows);
    }

    static Embeddings.Progress progress(Session session) throws SQLException {
        return session.first("""
                SELECT library.model, library.target, count(chunks.hash),
                    count(CASE WHEN EXISTS (SELECT 1 FROM vectors WHERE vectors.hash = chunks.hash
                        AND vectors.model = iif(library.target = '', library.model, library.target)) THEN 1 END)
                FROM library LEFT JOIN chunks ON 1""",
                row -> new Embeddings.Progress(row.getString(1), row.getString(2), row.getInt(4), row.getInt(3)))
                .orElseThrow();
    }

    static void prune(Session session) throws SQLException {
        session.update("DELETE FROM vectors WHERE NOT EXISTS (SELECT 1 FROM chunks WHERE chunks.hash = vectors.hash)");
        session.update("""
                DELETE FROM vectors WHERE model NOT IN (SELECT model FROM library UNION SELECT target FROM library)""");
    }

    private static byte[] bytes(float[] vector) {
        var bytes = ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(vector);
        return bytes.array();
    }

    private static float[] floats(byte[] bytes) {
        var vector = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(vector);
        return vector;
    }
}
