package app.munseo.ingest;

import app.munseo.document.Problem;
import app.munseo.llm.Embedder;
import app.munseo.llm.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Vectors that depend on nothing but the text; counts what it is asked and fails on demand.
final class FakeEmbedder implements Embedder {
    private static final int DIMENSIONS = 8;

    private final String model;
    private final int dimensions;
    final List<String> asked = new ArrayList<>();
    int failAfter = Integer.MAX_VALUE;
    String tooLong = "\0";
    Runnable before = () -> {};

    FakeEmbedder() {
        this("fake:eight");
    }

    FakeEmbedder(String model) {
        this(model, DIMENSIONS);
    }

    FakeEmbedder(String model, int dimensions) {
        this.model = model;
        this.dimensions = dimensions;
    }

    @Override
    public String model() {
        return model;
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
    public synchronized List<float[]> embed(List<String> texts, Purpose purpose) {
        before.run();
        if (Thread.currentThread().isInterrupted()) {
            throw Problem.cancelled();
        }
        if (asked.size() + texts.size() > failAfter) {
            throw new Problem(Problem.Kind.HOST_UNREACHABLE, "localhost:11434");
        }
        if (texts.stream().anyMatch(text -> text.contains(tooLong))) {
            throw new Problem(Problem.Kind.PROMPT_TOO_LONG, model);
        }
        asked.addAll(texts);
        return texts.stream().map(text -> vector(text, dimensions)).toList();
    }

    static float[] vector(String text) {
        return vector(text, DIMENSIONS);
    }

    static float[] vector(String text, int dimensions) {
        var random = new Random(text.hashCode());
        var vector = new float[dimensions];
        double square = 0;
        for (int i = 0; i < dimensions; i++) {
            vector[i] = (float) random.nextGaussian();
            square += vector[i] * vector[i];
        }
        for (int i = 0; i < dimensions; i++) {
            vector[i] = (float) (vector[i] / Math.sqrt(square));
        }
        return vector;
    }
}
