package app.munseo.desktop.preferences;

import java.util.List;

/// Settings that belong together, in the order in which they are shown; the name is the message `settings.NAME`.
record Section(String name, List<Setting> settings) {
    static final List<Section> ALL = List.of(
            new Section(
                    "look",
                    List.of(
                            Setting.choice("appearance.language", "", "ko", "en"),
                            Setting.choice("appearance.theme", "system", "light", "dark"),
                            Setting.suggestion(
                                    "appearance.fontPercent", "80", "90", "100", "110", "125", "150", "175", "200"),
                            Setting.yesOrNo("notifications.indexing"))),
            new Section(
                    "answers",
                    List.of(
                            Setting.line("models.openAiModel"),
                            Setting.model("roles.answer"),
                            new Setting("roles.routing", Setting.Control.SWITCH, List.of("off", "on")),
                            Setting.model("roles.strong"),
                            Setting.model("roles.verify"),
                            Setting.yesOrNo("suggesting.on"))),
            new Section(
                    "privacy",
                    List.of(
                            Setting.yesOrNo("offline"),
                            Setting.yesOrNo("privacy.mask.on"),
                            Setting.line("privacy.mask.terms"),
                            Setting.yesOrNo("privacy.review"),
                            Setting.line("privacy.ledgerDays"))),
            new Section(
                    "local",
                    List.of(
                            Setting.line("models.ollamaHosts"),
                            Setting.line("models.ollamaModel"),
                            Setting.model("roles.expand"),
                            Setting.model("roles.compress"),
                            Setting.model("roles.rewrite"))),
            new Section(
                    "search",
                    List.of(
                            Setting.choice("search.queries", "0", "1", "2", "3", "4", "5", "6"),
                            Setting.lines("search.glossary"),
                            Setting.suggestion(
                                    "models.embedder",
                                    "minilm",
                                    "ollama:bge-m3",
                                    "openai:text-embedding-3-large",
                                    "onnx:"),
                            Setting.suggestion("search.rerank", "features", "none", "onnx:"),
                            Setting.line("search.denseWeight"),
                            Setting.choice("search.fusion", "scores", "ranks"),
                            Setting.line("search.relevance"))),
            new Section(
                    "prompts",
                    List.of(
                            Setting.suggestion("prompts.profile", "default", "researcher", "teacher", "developer"),
                            Setting.lines("prompts.own"))),
            new Section(
                    "spending",
                    List.of(
                            Setting.line("spending.dailyUsd"),
                            Setting.line("spending.monthlyUsd"),
                            Setting.line("spending.krwPerUsd"),
                            Setting.line("spending.krwAsOf"))),
            new Section(
                    "caching",
                    List.of(
                            Setting.yesOrNo("caching.enabled"),
                            Setting.yesOrNo("caching.similar"),
                            Setting.line("caching.similarity"),
                            Setting.line("caching.megabytes"))),
            new Section(
                    "limits",
                    List.of(
                            Setting.line("limits.seconds"),
                            Setting.line("limits.pictureSeconds"),
                            Setting.line("limits.pages"),
                            Setting.line("limits.glyphsPerPage"),
                            Setting.line("limits.operatorsPerPage"),
                            Setting.line("limits.characters"),
                            Setting.line("limits.textMegabytes"),
                            Setting.line("limits.pdfMegabytes"),
                            Setting.line("limits.megapixels"),
                            Setting.line("limits.nesting"))),
            new Section(
                    "providers",
                    List.of(
                            Setting.lines("providers.servers"),
                            Setting.lines("providers.rates"),
                            Setting.line("models.openAiBaseUrl"),
                            Setting.line("providers.anthropicBaseUrl"),
                            Setting.line("providers.geminiBaseUrl"),
                            Setting.line("providers.patience.connect"),
                            Setting.line("providers.patience.firstToken"),
                            Setting.line("providers.patience.betweenTokens"),
                            Setting.line("providers.patience.localFirstToken"),
                            Setting.line("providers.patience.localBetweenTokens"))));

    Section {
        settings = List.copyOf(settings);
    }
}
