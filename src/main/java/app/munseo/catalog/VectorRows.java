package app.munseo.catalog;

import app.munseo.document.Problem;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// SQL of the table `vectors` and of the library's one embedding model.
final class VectorRows {
    private VectorRows() {}

    static String model(Session session) throws SQLException {
        return session.first("SELECT model FROM library", row -> row.getString(1)).orElseThrow();
    }

    static void setModel(Session session, String model) throws SQLException {
        var present = model(session);
        if (present.equals(model)) {
            return;
        }
        if (session.first("SELECT 1 FROM vectors LIMIT 1", row -> row.getInt(1)).isPresent()) {
            throw new Problem(Problem.Kind.EMBEDDER_MISMATCH, present + ", " + model);
        }
        session.update("UPDATE library SET model = ?", model);
    }

    static Map<String, float[]> find(Session session, Set<String> hashes) throws SQLException {
        var model = model(session);
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

    static void put(Session session, Map<String, float[]> byHash) throws SQLException {
        var model = model(session);
        var rows = new ArrayList<@Nullable Object[]>();
        byHash.forEach((hash, vector) -> rows.add(new Object[] {model, hash, bytes(vector)}));
        session.batch("INSERT OR REPLACE INTO vectors (model, hash, data) VALUES (?, ?, ?)", rows);
    }

    /// Removes vectors no chunk refers to.
    static void prune(Session session) throws SQLException {
        session.update("DELETE FROM vectors WHERE NOT EXISTS (SELECT 1 FROM chunks WHERE chunks.hash = vectors.hash)");
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
