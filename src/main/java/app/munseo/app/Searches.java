package app.munseo.app;

import app.munseo.answer.AnswerPlan;
import app.munseo.document.Problem;
import app.munseo.index.Glossary;
import app.munseo.index.VectorIndex;
import app.munseo.llm.CrossEncoder;
import app.munseo.llm.Embedder;
import app.munseo.retrieve.CopiesLast;
import app.munseo.retrieve.CrossEncoderReranker;
import app.munseo.retrieve.DenseWeight;
import app.munseo.retrieve.FeatureReranker;
import app.munseo.retrieve.Gathering;
import app.munseo.retrieve.HybridSearch;
import app.munseo.retrieve.Mmr;
import app.munseo.retrieve.ReciprocalRankFusion;
import app.munseo.retrieve.Reranker;
import app.munseo.retrieve.RetrievalOptions;
import app.munseo.retrieve.ScoreFusion;
import app.munseo.retrieve.SearchMode;
import app.munseo.retrieve.Shown;
import app.munseo.settings.Settings;
import java.nio.file.Path;
import java.util.function.Supplier;

/// The stages of search, put together from the settings of the moment.
final class Searches {
    /// How the settings begin to name a cross-encoder; the folder follows.
    private static final String CROSS_ENCODER = "onnx:";

    private final Library library;
    private final Supplier<Settings> settings;
    private final Models models;
    private final LibraryEmbedders embedders;
    private final Supplier<String> model;

    /// @param model the embedding model whose vectors serve
    Searches(
            Library library,
            Supplier<Settings> settings,
            Models models,
            LibraryEmbedders embedders,
            Supplier<String> model) {
        this.library = library;
        this.settings = settings;
        this.models = models;
        this.embedders = embedders;
        this.model = model;
    }

    /// What questions are embedded by.
    Embedder serving() {
        return embedders.serving(model.get());
    }

    HybridSearch search() {
        return search(serving());
    }

    /// @param questions embeds them, by the model whose vectors serve
    HybridSearch search(Embedder questions) {
        var chosen = settings.get().search();
        var defaults = RetrievalOptions.DEFAULT;
        var options = new RetrievalOptions(
                defaults.candidates(),
                chosen.denseWeight(),
                Math.min(defaults.denseWeightForeign(), chosen.denseWeight()));
        var model = questions.model();
        var weight = options.weight(embedders.servesKorean(model));
        return new HybridSearch(
                library.index(),
                questions,
                library.catalog()::chunks,
                options.candidates(),
                chosen.fusion().equals("ranks")
                        ? new ReciprocalRankFusion(weight, ReciprocalRankFusion.K)
                        : new ScoreFusion(weight),
                reranker(weight, library.index().vectors(model)),
                new Glossary(chosen.glossary().groups()));
    }

    /// Copies stand last whatever a model thinks of them; variety, where it is wanted, has the last word.
    private Reranker reranker(DenseWeight weight, VectorIndex vectors) {
        var chosen = settings.get().search();
        Reranker reranker = new CopiesLast();
        if (chosen.rerank().equals("features")) {
            reranker = new FeatureReranker(library.index().lexical()::coverage, vectors::vectors, weight).then(reranker);
        } else if (hasCrossEncoder()) {
            reranker = new CrossEncoderReranker(this::crossEncoder).then(reranker);
        }
        return chosen.relevance() < 1
                ? reranker.then(new Mmr(vectors::vectors, chosen.relevance()))
                : reranker;
    }

    private boolean hasCrossEncoder() {
        return settings.get().search().rerank().startsWith(CROSS_ENCODER);
    }

    private CrossEncoder crossEncoder() {
        return models.crossEncoder(Path.of(settings.get().search().rerank().substring(CROSS_ENCODER.length())));
    }

    /// @throws Problem where the reranking model the person has chosen is not there
    void requireReranker() {
        if (hasCrossEncoder()) {
            crossEncoder();
        }
    }

    private Gathering gathering() {
        return new Gathering(library.catalog()::page);
    }

    Finder finder(Messages messages) {
        return new Finder(library.catalog(), search(), gathering(), messages);
    }

    /// What answers are made from: no text twice.
    AnswerPlan.Search gathered(HybridSearch search) {
        var gathering = gathering();
        return (question, queries, limit, degraded) ->
                gathering.of(search.find(question, queries, SearchMode.HYBRID, limit, degraded)).stream()
                        .map(Shown::hit)
                        .toList();
    }
}
