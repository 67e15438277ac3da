package app.munseo.desktop.preferences;

import app.munseo.settings.Settings;
import java.util.Arrays;
import java.util.List;

/// The settings as the dialog holds them while they are edited: what was typed, not yet checked.
record PreferencesDraft(
        String language,
        String theme,
        int fontPercent,
        String openAiModel,
        String ollamaHosts,
        String ollamaModel,
        int queries) {
    static PreferencesDraft of(Settings settings) {
        var look = settings.appearance();
        var models = settings.models();
        return new PreferencesDraft(
                look.language(),
                look.theme(),
                look.fontPercent(),
                models.openAiModel(),
                String.join(", ", models.ollamaHosts()),
                models.ollamaModel(),
                settings.search().queries());
    }

    /// `settings` with what was typed; a field left empty keeps its value, but for the local model, where empty
    /// means the first suitable one.
    Settings over(Settings settings) {
        var models = settings.models();
        var hosts = hosts();
        return settings.withAppearance(new Settings.Appearance(language, theme, fontPercent))
                .withModels(new Settings.Models(
                        hosts.isEmpty() ? models.ollamaHosts() : hosts,
                        ollamaModel.strip(),
                        models.openAiBaseUrl(),
                        openAiModel.isBlank() ? models.openAiModel() : openAiModel.strip(),
                        models.embedder()))
                .withSearch(settings.search().withQueries(queries));
    }

    private List<String> hosts() {
        return Arrays.stream(ollamaHosts.split("[,\\s]+"))
                .filter(host -> !host.isEmpty())
                .map(host -> host.contains("://") ? host : "http://" + host)
                .toList();
    }
}
