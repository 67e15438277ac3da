package app.munseo.llm;

import app.munseo.document.Origins;
import app.munseo.document.Problem;
import app.munseo.net.Cargo;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;

/// OpenAI's embedding models (`text-embedding-3-large`, `text-embedding-3-small`), in batches.
final class OpenAiEmbedder implements Embedder {
    // The interface takes 2,048 texts or 300,000 tokens a call; smaller batches end sooner on interrupt.
    private static final int BATCH = 64;

    private final BiFunction<ObjectNode, Cargo, JsonNode> call;
    private final String name;
    private final int dimensions;

    /// @param call sends a request to `/embeddings`
    OpenAiEmbedder(BiFunction<ObjectNode, Cargo, JsonNode> call, String name, int dimensions) {
        this.call = call;
        this.name = name;
        this.dimensions = dimensions;
    }

    /// Vectors of another length are another space, so the length is part of the name.
    @Override
    public String model() {
        return "openai:%s:%d".formatted(name, dimensions);
    }

    @Override
    public String setting() {
        return "openai:" + name;
    }

    @Override
    public int dimensions() {
        return dimensions;
    }

    @Override
    public boolean servesKorean() {
        return true;
    }

    @Override
    public List<float[]> embed(List<String> texts, Purpose purpose) {
        return embed(texts, purpose, Origins.UNKNOWN);
    }

    @Override
    public List<float[]> embed(List<String> texts, Purpose purpose, Origins origins) {
        var vectors = new ArrayList<float[]>(texts.size());
        for (var start = 0; start < texts.size(); start += BATCH) {
            vectors.addAll(batch(texts.subList(start, Math.min(texts.size(), start + BATCH)), origins));
        }
        return vectors;
    }

    private List<float[]> batch(List<String> texts, Origins origins) {
        var request = Json.object().put("model", name).put("dimensions", dimensions).put("encoding_format", "float");
        var input = request.putArray("input");
        // An empty text is refused by the interface.
        texts.forEach(text -> input.add(text.isBlank() ? " " : text));
        return ordered(call.apply(request, new Cargo("openai:" + name, true, origins)).path("data"), texts.size());
    }

    private List<float[]> ordered(JsonNode data, int expected) {
        var vectors = new float[expected][];
        for (var item : data) {
            var index = item.path("index").asInt(-1);
            if (index >= 0 && index < expected) {
                vectors[index] = Vectors.read(item.path("embedding"), dimensions, model());
            }
        }
        if (Arrays.stream(vectors).anyMatch(Objects::isNull)) {
            throw new Problem(Problem.Kind.PROVIDER_GARBLED, model() + " left out a vector");
        }
        return List.of(vectors);
    }
}
