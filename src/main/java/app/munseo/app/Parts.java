package app.munseo.app;

import app.munseo.answer.AnswerEvent;
import app.munseo.answer.AnswerPlan;
import app.munseo.answer.AnswerTemplate;
import app.munseo.answer.Answerer;
import app.munseo.answer.CachedAnswerer;
import app.munseo.answer.CitedAnswerer;
import app.munseo.answer.Coverage;
import app.munseo.answer.HiddenSources;
import app.munseo.answer.Passage;
import app.munseo.answer.Review;
import app.munseo.catalog.Cache;
import app.munseo.chunk.StructuredChunker;
import app.munseo.document.Problem;
import app.munseo.document.Question;
import app.munseo.document.Scope;
import app.munseo.extract.CsvExtractor;
import app.munseo.extract.MarkdownExtractor;
import app.munseo.extract.PageImages;
import app.munseo.extract.PdfExtractor;
import app.munseo.extract.TextExtractor;
import app.munseo.extract.TextFileExtractor;
import app.munseo.index.Glossary;
import app.munseo.index.VectorIndex;
import app.munseo.ingest.FolderWatch;
import app.munseo.ingest.Ingestion;
import app.munseo.llm.CrossEncoder;
import app.munseo.llm.Embedder;
import app.munseo.llm.LanguageModel;
import app.munseo.llm.ModelReference;
import app.munseo.llm.Prompt;
import app.munseo.net.Confinement;
import app.munseo.net.EgressLedger;
import app.munseo.net.EgressPolicy;
import app.munseo.net.NetworkDoor;
import app.munseo.net.RequestPurpose;
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
import app.munseo.settings.Prompts;
import app.munseo.settings.Settings;
import app.munseo.settings.Spending;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// Everything the app is made of, put together: the composition root. Long-lived parts are made once; the stages of
/// the read side, which are cheap, are made anew from the settings of the moment.
final class Parts implements AutoCloseable {
    private static final long MEGABYTE = 1 << 20;

    /// How the settings begin to name a cross-encoder; the folder follows.
    private static final String CROSS_ENCODER = "onnx:";

    /// Long enough for a program to finish saving.
    private static final Duration QUIET = Duration.ofSeconds(2);

    private final Library library;
    private final Supplier<Settings> settings;
    private final EgressLedger ledger;
    private final Confinement confinement;
    private final Masks masks;
    private final NetworkDoor door;
    private final Models models;
    private final OwnModels ownModels;
    private final LibraryEmbedders embedders;
    private final PdfExtractor pdf;
    private final PageImages pageImages;
    private final List<TextExtractor> extractors;
    private final Ingestion ingestion;
    private final FolderWatch watch;

    Parts(AppFolders folders, Library library, Supplier<Settings> settings, Keys keys, EgressLedger ledger) {
        this.library = library;
        this.settings = settings;
        this.ledger = ledger;
        this.masks = new Masks(folders.maskKey(), () -> settings.get().privacy().mask());
        this.confinement = new Confined(library.catalog().localOnly());
        this.door = door(() -> settings.get().offline());
        var cache = created(folders.cache());
        this.models = new Models(door, settings, cache, keys);
        this.ownModels = new OwnModels(models.chat(), cache);
        this.embedders = new LibraryEmbedders(models, settings, library.catalog().embeddings(), confinement, masks);
        embedders.requireKnownChoice();
        this.pdf = new PdfExtractor(cache);
        this.pageImages = new PageImages(cache);
        this.extractors = List.of(pdf, new MarkdownExtractor(), new TextFileExtractor(), new CsvExtractor());
        this.ingestion =
                new Ingestion(library.catalog(), library.index(), extractors, new StructuredChunker(), embedders);
        this.watch = new FolderWatch(ingestion::accepts, folders.home(), QUIET);
    }

    /// A door to the network, with its own switch for offline-only.
    NetworkDoor door(BooleanSupplier offline) {
        return new NetworkDoor(
                new EgressPolicy(offline, confinement),
                ledger,
                Duration.ofSeconds(settings.get().providers().patience().connect()));
    }

    private static Path created(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Problem(Problem.Kind.DISK_FAILED, folder.toString(), e);
        }
    }

    Models models() {
        return models;
    }

    OwnModels ownModels() {
        return ownModels;
    }

    EgressLedger ledger() {
        return ledger;
    }

    PageImages pageImages() {
        return pageImages;
    }

    FolderWatch watch() {
        return watch;
    }

    Ingestion ingestion() {
        return ingestion;
    }

    FileExtraction extraction() {
        return new FileExtraction(pdf, extractors);
    }

    /// What questions are embedded by.
    private Embedder serving() {
        return embedders.serving(ingestion.model());
    }

    HybridSearch search() {
        return search(serving());
    }

    /// @param questions embeds them, by the model whose vectors serve
    private HybridSearch search(Embedder questions) {
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
    private void requireReranker() {
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
    private AnswerPlan.Search gathered(HybridSearch search) {
        var gathering = gathering();
        return (question, queries, limit, degraded) ->
                gathering.of(search.find(question, queries, SearchMode.HYBRID, limit, degraded)).stream()
                        .map(Shown::hit)
                        .toList();
    }

    /// Answers with what may serve again kept and used.
    ///
    /// @param only the one model that may answer; empty: whom the settings name
    ///
    /// @param review looks at what is about to leave this machine
    CachedAnswerer answerer(String only, Review review, Meter meter, AnswerTemplate template) {
        var cache = cache();
        var embedder = new CachedEmbedder(serving(), cache);
        var plan = plan(only, meter, embedder, UnaryOperator.identity())
                .asking(template)
                .reviewedBy(review);
        var meaning = new SameMeaning(embedder, settings.get().caching());
        return new CachedAnswerer(
                new HiddenSources(new CitedAnswerer(plan), library.catalog()::page), cache, state(only, template), meaning);
    }

    /// @param answering put around each model that may answer
    private AnswerPlan plan(String only, Meter meter, Embedder questions, UnaryOperator<LanguageModel> answering) {
        var chosen = settings.get();
        var cache = cache();
        var cast = new Cast(models.chat(), chosen, only, (model, purpose, here) -> {
            var metered = meter.around(model, purpose, here);
            return masks.around(
                    purpose == RequestPurpose.ANSWER ? answering.apply(metered) : new CachedModel(metered, cache));
        });
        return AnswerPlan.of(
                cast::of, cast.strong(), gathered(search(questions)), chosen.search().queries())
                .over(this::coverage)
                .telling(confinement::frees);
    }

    /// Who may name conversations: what helps otherwise, where it works here.
    List<AnswerPlan.Role> namers(Meter meter) {
        return new Cast(models.chat(), settings.get(), "", (model, purpose, here) -> {
                    if (!here) {
                        throw new Problem(Problem.Kind.CLOUD_REFUSED, model.name());
                    }
                    return masks.around(meter.around(model, purpose, true));
                })
                .of(RequestPurpose.SUMMARISE);
    }

    /// The prompt `question` would be answered with; empty where no model would be asked.
    Optional<PromptPreview> preview(String only, Question question, AnswerTemplate template, Meter meter) {
        var found = new AtomicReference<Optional<PromptPreview>>(Optional.empty());
        var passages = new AtomicReference<List<Passage>>(List.of());
        UnaryOperator<LanguageModel> unsent = model -> new UnsentModel(
                model, prompt -> found.set(Optional.of(previewed(model, prompt, passages.get(), meter))));
        var plan = plan(only, meter, new CachedEmbedder(serving(), cache()), unsent).asking(template);
        try {
            new CitedAnswerer(plan).answer(question, event -> {
                if (event instanceof AnswerEvent.Selected(var selected)) {
                    passages.set(selected);
                }
            });
        } catch (Problem e) {
            if (found.get().isEmpty()) {
                throw e;
            }
        }
        return found.get();
    }

    private PromptPreview previewed(LanguageModel model, Prompt prompt, List<Passage> passages, Meter meter) {
        boolean here = models.chat().isHere(ModelReference.parse(model.name()));
        var told = Set.copyOf(prompt.origins().passages());
        var shown = passages.stream()
                .filter(passage -> told.containsAll(Passage.origins(List.of(passage)).passages()))
                .toList();
        return new PromptPreview(model.name(), model.leaves(), prompt, shown, meter.most(model, prompt, here));
    }

    private Coverage coverage(Scope scope) {
        return Coverage.of(library.catalog(), scope);
    }

    Cache cache() {
        var caching = settings.get().caching();
        return library.catalog().cache(InstantSource.system(), caching.enabled() ? caching.megabytes() * MEGABYTE : 0);
    }

    /// All that an answer depends on besides the question.
    private String state(String only, AnswerTemplate template) {
        return Cache.hash(
                settings.get()
                        .withAppearance(Settings.Appearance.DEFAULT)
                        .withSpending(Spending.DEFAULT)
                        .withPrompts(Prompts.DEFAULT)
                        .toString(),
                template.identity(),
                String.valueOf(models.keys().providers()),
                only,
                String.valueOf(library.catalog().localOnly().collections()),
                String.valueOf(library.catalog().revision()));
    }

    /// Answers by the documents' own sentences, without any language model.
    Answerer extractiveAnswerer() {
        var nobody = AnswerPlan.Role.vacant(Problem.Kind.MODEL_MISSING);
        return new CitedAnswerer(AnswerPlan.of(nobody, nobody, gathered(search()), 0)
                .over(this::coverage));
    }

    List<Notice> notices(Messages messages) {
        return new Notices(library.catalog(), embedders, this::requireReranker, library.findings(), messages).all();
    }

    Status status(Messages messages) {
        var stats = library.catalog().stats();
        var embedding = library.catalog().embeddings().progress();
        return new Status(
                stats.documents() - stats.failed(),
                stats.chunks(),
                stats.failed(),
                stats.bytes() + library.index().bytes(),
                settings.get().offline(),
                models.ollamaStatus(),
                models.openAiConfigured(),
                settings.get().models().openAiModel(),
                models.keys().of(settings.get().providers().servers()),
                embedding.model().isEmpty() ? embedders.chosenName() : embedding.model(),
                embedding,
                notices(messages));
    }

    @Override
    public void close() {
        try (pdf;
                pageImages;
                models;
                watch) {
            door.close();
        }
    }
}
