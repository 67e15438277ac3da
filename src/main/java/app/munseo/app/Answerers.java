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
import app.munseo.catalog.Cache;
import app.munseo.document.Problem;
import app.munseo.document.Question;
import app.munseo.document.Scope;
import app.munseo.llm.Embedder;
import app.munseo.llm.LanguageModel;
import app.munseo.llm.ModelReference;
import app.munseo.llm.Prompt;
import app.munseo.net.Confinement;
import app.munseo.net.RequestPurpose;
import app.munseo.retrieve.SearchMode;
import app.munseo.settings.Notifications;
import app.munseo.settings.Prompts;
import app.munseo.settings.Settings;
import app.munseo.settings.Spending;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The stages that answer, put together from the settings of the moment.
final class Answerers {
    private static final long MEGABYTE = 1 << 20;

    private final Library library;
    private final Supplier<Settings> settings;
    private final Models models;
    private final Masks masks;
    private final Confinement confinement;
    private final Searches searches;

    Answerers(
            Library library,
            Supplier<Settings> settings,
            Models models,
            Masks masks,
            Confinement confinement,
            Searches searches) {
        this.library = library;
        this.settings = settings;
        this.models = models;
        this.masks = masks;
        this.confinement = confinement;
        this.searches = searches;
    }

    /// Answers with what may serve again kept and used.
    CachedAnswerer answerer(AskOptions options, Meter meter, AnswerTemplate template) {
        var cache = cache();
        var embedder = new CachedEmbedder(searches.serving(), cache);
        var plan = plan(options.model(), meter, embedder, UnaryOperator.identity())
                .asking(template)
                .reviewedBy(options.review());
        var meaning = new SameMeaning(embedder, settings.get().caching());
        return new CachedAnswerer(
                new HiddenSources(new CitedAnswerer(plan), library.catalog()::page), cache, state(options.model(), template), meaning);
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
                cast::of, cast.strong(), searches.gathered(searches.search(questions)), chosen.search().queries())
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
        var plan = plan(only, meter, new CachedEmbedder(searches.serving(), cache()), unsent).asking(template);
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

    /// Whom a question would be sent to now; none of them is sent anything.
    Outlook outlook() {
        var chosen = settings.get();
        var cast = new Cast(models.chat(), chosen, "", (model, _, _) -> model);
        var writer = first(cast.of(RequestPurpose.ANSWER), RequestPurpose.ANSWER, chosen.offline());
        var asked = Stream.concat(
                        Stream.of(RequestPurpose.REWRITE, RequestPurpose.EXPAND, RequestPurpose.COMPRESS)
                                .flatMap(purpose -> first(cast.of(purpose), purpose, chosen.offline()).stream()),
                        Stream.concat(
                                writer.stream(),
                                first(cast.strong(), RequestPurpose.ANSWER, chosen.offline()).stream()))
                .filter(LanguageModel::leaves)
                .map(LanguageModel::name);
        var embedder = chosen.models().embedder();
        var vectors = embedder.startsWith("openai:") && !chosen.offline() ? Stream.of(embedder) : Stream.<String>of();
        return new Outlook(
                writer.map(LanguageModel::name).orElse(""),
                Stream.concat(asked, vectors).distinct().toList(),
                chosen.privacy().mask().on(),
                List.copyOf(library.catalog().localOnly().collections()));
    }

    /// Who would be asked first; whom offline-only would stop is passed over.
    private static Optional<LanguageModel> first(List<AnswerPlan.Role> roles, RequestPurpose purpose, boolean offline) {
        for (var role : roles) {
            try {
                var model = role.player().model(purpose, _ -> {});
                if (!offline || !model.leaves()) {
                    return Optional.of(model);
                }
            } catch (Problem problem) {
                if (problem.kind() == Problem.Kind.CANCELLED) {
                    throw problem;
                }
            }
        }
        return Optional.empty();
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
                        .withNotifications(Notifications.DEFAULT)
                        .toString(),
                template.identity(),
                String.valueOf(models.keys().providers()),
                only,
                String.valueOf(library.catalog().localOnly().collections()),
                String.valueOf(library.catalog().revision()));
    }

    /// Answers by the documents' own sentences, without any language model.
    Answerer extractive() {
        return extractive(searches.gathered(searches.search()));
    }

    /// The same by words alone: no vector is asked of anybody.
    Answerer lexical() {
        var search = searches.search();
        return extractive((question, _, limit, _) -> search.search(question, SearchMode.BM25, limit));
    }

    private Answerer extractive(AnswerPlan.Search search) {
        var nobody = AnswerPlan.Role.vacant(Problem.Kind.MODEL_MISSING);
        return new CitedAnswerer(AnswerPlan.of(nobody, nobody, search, 0).over(this::coverage));
    }
}
