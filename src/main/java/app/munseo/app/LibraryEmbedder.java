package app.munseo.app;

import app.munseo.catalog.Catalog;
import app.munseo.document.Problem;
import app.munseo.llm.Embedder;
import app.munseo.llm.Purpose;
import java.util.List;

/// Embeds queries for a library whose vectors were made by this very model, and refuses where another one made them:
/// vectors of two models may have one length and still no common meaning.
record LibraryEmbedder(Embedder embedder, Catalog catalog) implements Embedder {
    @Override
    public String model() {
        return embedder.model();
    }

    @Override
    public int dimensions() {
        return embedder.dimensions();
    }

    @Override
    public boolean servesKorean() {
        return embedder.servesKorean();
    }

    /// @throws Problem `EMBEDDER_MISMATCH`
    @Override
    public List<float[]> embed(List<String> texts, Purpose purpose) {
        var made = catalog.model();
        if (!made.isEmpty() && !made.equals(model())) {
            throw new Problem(Problem.Kind.EMBEDDER_MISMATCH, made);
        }
        return embedder.embed(texts, purpose);
    }
}
