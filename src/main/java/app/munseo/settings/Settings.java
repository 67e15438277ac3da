package app.munseo.settings;

import java.util.List;

/// What the person has chosen. A value: changing one thing gives a new record, and [app.munseo.app.App] builds new
/// stages from it.
///
/// @param offline whether every address but this machine's own is refused
public record Settings(
        Appearance appearance,
        boolean offline,
        Models models,
        Search search,
        Caching caching,
        Providers providers,
        Roles roles,
        Spending spending,
        Prompts prompts,
        Privacy privacy,
        Suggesting suggesting,
        Notifications notifications,
        Limits limits) {
    /// What a new library starts with.
    public static final Settings DEFAULT = new Settings(
            Appearance.DEFAULT,
            false,
            Models.DEFAULT,
            Search.DEFAULT,
            Caching.DEFAULT,
            Providers.DEFAULT,
            Roles.DEFAULT,
            Spending.DEFAULT,
            Prompts.DEFAULT,
            Privacy.DEFAULT,
            Suggesting.DEFAULT,
            Notifications.DEFAULT,
            Limits.DEFAULT);

    public Settings withAppearance(Appearance value) {
        return new Settings(
                value, offline, models, search, caching, providers, roles, spending, prompts,
                privacy, suggesting, notifications, limits);
    }

    public Settings withOffline(boolean value) {
        return new Settings(
                appearance, value, models, search, caching, providers, roles, spending, prompts,
                privacy, suggesting, notifications, limits);
    }

    public Settings withModels(Models value) {
        return new Settings(
                appearance, offline, value, search, caching, providers, roles, spending, prompts,
                privacy, suggesting, notifications, limits);
    }

    public Settings withSearch(Search value) {
        return new Settings(
                appearance, offline, models, value, caching, providers, roles, spending, prompts,
                privacy, suggesting, notifications, limits);
    }

    public Settings withCaching(Caching value) {
        return new Settings(
                appearance, offline, models, search, value, providers, roles, spending, prompts,
                privacy, suggesting, notifications, limits);
    }

    public Settings withProviders(Providers value) {
        return new Settings(
                appearance, offline, models, search, caching, value, roles, spending, prompts,
                privacy, suggesting, notifications, limits);
    }

    public Settings withRoles(Roles value) {
        return new Settings(
                appearance, offline, models, search, caching, providers, value, spending, prompts,
                privacy, suggesting, notifications, limits);
    }

    public Settings withSpending(Spending value) {
        return new Settings(
                appearance, offline, models, search, caching, providers, roles, value, prompts,
                privacy, suggesting, notifications, limits);
    }

    public Settings withPrompts(Prompts value) {
        return new Settings(
                appearance, offline, models, search, caching, providers, roles, spending, value,
                privacy, suggesting, notifications, limits);
    }

    public Settings withPrivacy(Privacy value) {
        return new Settings(
                appearance, offline, models, search, caching, providers, roles, spending, prompts,
                value, suggesting, notifications, limits);
    }

    public Settings withSuggesting(Suggesting value) {
        return new Settings(
                appearance, offline, models, search, caching, providers, roles, spending, prompts,
                privacy, value, notifications, limits);
    }

    public Settings withNotifications(Notifications value) {
        return new Settings(
                appearance, offline, models, search, caching, providers, roles, spending, prompts,
                privacy, suggesting, value, limits);
    }

    public Settings withLimits(Limits value) {
        return new Settings(
                appearance, offline, models, search, caching, providers, roles, spending, prompts,
                privacy, suggesting, notifications, value);
    }

    /// How the window looks.
    ///
    /// @param language `ko`, `en`, or empty for the system's
    /// @param theme `system`, `light` or `dark`
    /// @param fontPercent size of text, 80 to 200
    public record Appearance(String language, String theme, int fontPercent) {
        public static final Appearance DEFAULT = new Appearance("", "system", 100);

        public Appearance {
            Ranges.requireWithin("fontPercent", fontPercent, 80, 200);
        }

        public Appearance inLanguage(String value) {
            return new Appearance(value, theme, fontPercent);
        }
    }

    /// Who does what.
    ///
    /// @param ollamaHosts addresses of Ollama servers, the preferred one first
    /// @param ollamaModel the local model; empty: the first suitable one found
    /// @param openAiBaseUrl where OpenAI's wire format is spoken, `/v1` included
    /// @param openAiModel the model of the answer step, where `roles` leave it to `auto`
    /// @param embedder what makes the vectors: `minilm`, `ollama:MODEL`, `openai:MODEL` or `onnx:FOLDER`
    public record Models(
            List<String> ollamaHosts, String ollamaModel, String openAiBaseUrl, String openAiModel, String embedder) {
        public static final Models DEFAULT = new Models(
                List.of("http://127.0.0.1:11434"), "", "https://api.openai.com/v1", "gpt-4.1-mini", "minilm");

        public Models {
            ollamaHosts = List.copyOf(ollamaHosts);
        }
    }

    /// How passages are found.
    ///
    /// @param queries how many queries a question is expanded to, 0 to 6
    /// @param denseWeight the say of vectors against BM25 in fusion, 0 to 1
    /// @param fusion `scores` or `ranks` (reciprocal rank fusion)
    /// @param relevance 1 for the best hits; less for more variety among them (maximal marginal relevance), down to 0
    /// @param rerank who has another look at the first hits: `features`, `none`, or `onnx:FOLDER` with a cross-encoder
    /// @param glossary words that search holds for the same
    public record Search(
            int queries, double denseWeight, String fusion, double relevance, String rerank, Synonyms glossary) {
        public static final Search DEFAULT = new Search(4, 0.55, "scores", 1, "features", Synonyms.NONE);

        public Search {
            Ranges.requireWithin("queries", queries, 0, 6);
            Ranges.requireWithin("denseWeight", denseWeight, 0, 1);
            Ranges.requireWithin("relevance", relevance, 0, 1);
            if (!fusion.equals("scores") && !fusion.equals("ranks")) {
                throw new IllegalArgumentException("fusion must be scores or ranks");
            }
            if (!rerank.equals("features") && !rerank.equals("none") && !rerank.startsWith("onnx:")) {
                throw new IllegalArgumentException("rerank must be features, none or onnx:FOLDER");
            }
        }

        public Search withQueries(int value) {
            return new Search(value, denseWeight, fusion, relevance, rerank, glossary);
        }

        public Search withGlossary(Synonyms value) {
            return new Search(queries, denseWeight, fusion, relevance, rerank, value);
        }
    }
}
