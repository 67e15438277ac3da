package app.munseo.app;

import app.munseo.answer.AnswerPlan.Role;
import app.munseo.llm.LanguageModel;
import app.munseo.llm.ModelReference;
import app.munseo.net.RequestPurpose;
import app.munseo.net.Wait;
import app.munseo.settings.Roles;
import app.munseo.settings.Settings;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Who may play each part of an answer, as the settings name them.
///
/// @param only the one model that may answer this question; empty: whom the settings name
/// @param dressing put around every model
record Cast(ChatModels models, Settings settings, String only, Dressing dressing) {
    /// What is put around a model.
    @FunctionalInterface
    interface Dressing {
        /// @param here whether the model works on the person's own servers
        LanguageModel of(LanguageModel model, RequestPurpose purpose, boolean here);
    }

    /// The models for one purpose, the best first.
    List<Role> of(RequestPurpose purpose) {
        var roles = settings.roles();
        return switch (purpose) {
            case ANSWER -> roles(only.isEmpty() ? roles.answer() : List.of(only), true);
            case EXPAND -> roles(roles.expand(), false);
            case COMPRESS -> roles(roles.compress(), false);
            case REWRITE, SUMMARISE -> roles(roles.rewrite(), false);
            case VERIFY -> roles(roles.verify(), false);
            case EMBED, PROBE -> List.of();
        };
    }

    /// Who may answer a hard question; empty where hard questions are not told apart.
    List<Role> strong() {
        var roles = settings.roles();
        return roles.routing().equals("on") && only.isEmpty() ? roles(roles.strong(), true) : List.of();
    }

    private List<Role> roles(List<String> references, boolean answers) {
        return references.stream()
                .flatMap(reference -> reference.equals(Roles.AUTO) ? usual(answers) : named(reference))
                .toList();
    }

    /// Without a choice, what helps stays on the person's own servers, and the cloud answers before they do.
    private Stream<Role> usual(boolean answers) {
        var chosen = settings.models().ollamaModel();
        var local = chosen.isEmpty() ? Stream.of(anyLocal()) : named("ollama:" + chosen);
        return answers ? Stream.concat(named("openai:" + settings.models().openAiModel()), local) : local;
    }

    /// A model once for each way there is to it: when an Ollama server dies, the next one is asked.
    private Stream<Role> named(String text) {
        var reference = ModelReference.parse(text);
        var role = new Role(text, (purpose, waits) -> model(reference, purpose, waits));
        return Stream.generate(() -> role).limit(models.ways(reference));
    }

    private Role anyLocal() {
        return new Role("ollama", (purpose, waits) -> {
            var model = models.pool().completionModel();
            return model(new ModelReference("ollama", model), purpose, waits);
        });
    }

    private LanguageModel model(ModelReference reference, RequestPurpose purpose, Consumer<? super Wait> waits) {
        return dressing.of(models.model(reference, purpose, waits), purpose, models.isHere(reference));
    }
}
