package app.munseo.app;

import app.munseo.catalog.Cache;
import app.munseo.document.Origins;
import app.munseo.llm.Embedder;
import app.munseo.llm.EmbedderAround;
import app.munseo.llm.Purpose;
import java.nio.ByteBuffer;
import java.util.List;

/// An embedder that embeds a question once. (What is embedded of documents the catalog keeps for good.)
record CachedEmbedder(Embedder embedder, Cache cache) implements EmbedderAround {
    @Override
    public List<float[]> embed(List<String> texts, Purpose purpose, Origins origins) {
        var kept = texts.stream()
                .map(text -> cache.find(key(text, purpose), Cache.COLD))
                .toList();
        if (kept.stream().allMatch(value -> value.isPresent())) {
            return kept.stream().map(value -> floats(value.orElseThrow().bytes())).toList();
        }
        var vectors = embedder.embed(texts, purpose, origins);
        for (int i = 0; i < texts.size(); i++) {
            cache.put(key(texts.get(i), purpose), bytes(vectors.get(i)));
        }
        return vectors;
    }

    private Cache.Key key(String text, Purpose purpose) {
        return Cache.Key.of(Cache.Kind.EMBEDDING, model(), purpose.name(), text);
    }

    private static byte[] bytes(float[] vector) {
        var bytes = ByteBuffer.allocate(vector.length * Float.BYTES);
        bytes.asFloatBuffer().put(vector);
        return bytes.array();
    }

    private static float[] floats(byte[] bytes) {
        var vector = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(vector);
        return vector;
    }
}
