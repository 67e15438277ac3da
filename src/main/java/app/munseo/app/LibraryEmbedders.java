package app.munseo.app;

import app.munseo.catalog.Embeddings;
import app.munseo.document.DocumentId;
import app.munseo.document.Problem;
import app.munseo.llm.Embedder;
import app.munseo.llm.Embedders;
import app.munseo.llm.Purpose;
import app.munseo.net.Confinement;
import app.munseo.settings.Settings;
import java.util.List;
import java.util.function.Supplier;

/// The embedding models of a library: the one the settings name, and those that have made its vectors.
record LibraryEmbedders(
        Models models, Supplier<Settings> settings, Embeddings embeddings, Confinement confinement, Masks masks)
        implements Embedders {
    private static final String IN_FOLDER = "onnx:";

    /// A document that must not leave this machine is found by its words, where texts go elsewhere to be embedded.
    @Override
    public boolean mayEmbed(Embedder embedder, DocumentId document) {
        return !confinement.holds(document) || !embedder.leaves();
    }

    @Override
    public Embedder chosen() {
        return masks.around(models.embedder(settings.get().models().embedder()));
    }

    /// @throws Problem `EMBEDDER_MISMATCH` where another model is in the place of the one that was called so
    @Override
    public Embedder named(String model) {
        var setting = embeddings.known(model).map(Embeddings.Model::setting).orElseGet(() -> setting(model));
        var embedder = models.embedder(setting);
        if (!embedder.model().equals(model)) {
            throw new Problem(Problem.Kind.EMBEDDER_MISMATCH, model);
        }
        return masks.around(embedder);
    }

    /// How the settings name a model of which nothing was kept: a model's name is its setting with a version behind. The
    /// name of one in a folder does not say which folder.
    private String setting(String model) {
        var chosen = settings.get().models().embedder();
        if (model.startsWith(IN_FOLDER) && chosen.startsWith(IN_FOLDER)) {
            return chosen;
        }
        return model.startsWith("minilm:") ? "minilm" : model.replaceFirst("^(openai:.*):\\d+$", "$1");
    }

    /// The model called `name`, to embed queries with: whether it is there shows only when it is used.
    Embedder serving(String name) {
        try {
            return name.isEmpty() ? chosen() : named(name);
        } catch (Problem e) {
            return new Gone(name, e);
        }
    }

    /// Refuses settings that name no embedding model at all; one that is not to be had now may be later.
    ///
    /// @throws Problem `SETTINGS_INVALID`
    void requireKnownChoice() {
        try {
            chosen();
        } catch (Problem e) {
            if (e.kind() == Problem.Kind.SETTINGS_INVALID) {
                throw e;
            }
        }
    }

    /// The chosen model's name; as the settings have it where it is not to be had.
    String chosenName() {
        try {
            return chosen().model();
        } catch (Problem e) {
            return settings.get().models().embedder();
        }
    }

    /// Whether the model called `name` serves Korean; as far as possible without starting it.
    boolean servesKorean(String name) {
        return embeddings.known(name).map(Embeddings.Model::servesKorean).orElseGet(() -> servesByTrial(name));
    }

    private boolean servesByTrial(String name) {
        try {
            return serving(name).servesKorean();
        } catch (Problem e) {
            return false;
        }
    }

    /// A model that is not to be had.
    private record Gone(String model, Problem why) implements Embedder {
        @Override
        public int dimensions() {
            throw why;
        }

        @Override
        public boolean servesKorean() {
            return false;
        }

        @Override
        public List<float[]> embed(List<String> texts, Purpose purpose) {
            throw why;
        }
    }
}
