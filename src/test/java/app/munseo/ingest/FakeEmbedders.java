package app.munseo.ingest;

import app.munseo.document.Problem;
import app.munseo.llm.Embedder;
import app.munseo.llm.Embedders;
import java.util.HashMap;
import java.util.Map;

/// A choice of fake models; those that are not among them are not to be had.
final class FakeEmbedders implements Embedders {
    private final Map<String, Embedder> all = new HashMap<>();
    private String chosen = "";

    FakeEmbedders(FakeEmbedder... embedders) {
        for (var embedder : embedders) {
            choose(embedder);
        }
    }

    /// Adds a model and makes it the chosen one.
    void choose(FakeEmbedder embedder) {
        all.put(embedder.model(), embedder);
        chosen = embedder.model();
    }

    /// The model is no longer to be had.
    void lose(FakeEmbedder embedder) {
        all.remove(embedder.model());
    }

    @Override
    public Embedder chosen() {
        return named(chosen);
    }

    @Override
    public Embedder named(String model) {
        var embedder = all.get(model);
        if (embedder == null) {
            throw new Problem(Problem.Kind.MODEL_MISSING, model);
        }
        return embedder;
    }
}
