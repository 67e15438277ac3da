package app.munseo.cli;

import app.munseo.app.App;
import app.munseo.app.KnownModel;
import app.munseo.app.Messages;
import app.munseo.app.Suggestion;
import app.munseo.document.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `munseo models`: the models on the person's own servers, what trials showed of them, and which step each would do
/// best.
@Command(name = "models")
final class ModelsCommand implements Callable<Integer> {
    private static final double GIGABYTE = 1e9;

    private final Cli cli;

    @Option(names = "--probe", descriptionKey = "cli.probe")
    private boolean probe;

    @Option(names = "--json", descriptionKey = "cli.json")
    private boolean json;

    ModelsCommand(Cli cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() {
        try (var app = cli.open()) {
            var models = probe ? tried(app) : app.models().all();
            var suggestion = Suggestion.of(models);
            cli.out().println(json ? asJson(models, suggestion) : asText(models, suggestion, app.messages()));
        }
        return 0;
    }

    /// All models, those that write and run here tried anew. One that fails keeps nobody from the others.
    private List<KnownModel> tried(App app) {
        var models = new ArrayList<KnownModel>();
        for (var model : app.models().all()) {
            models.add(model.writes() && !model.cloud() ? tried(app, model) : model);
        }
        return models;
    }

    private KnownModel tried(App app, KnownModel model) {
        cli.err().println(app.messages().text("cli.probing", model.reference()));
        try {
            return app.models().tried(model);
        } catch (Problem e) {
            if (e.kind() == Problem.Kind.CANCELLED) {
                throw e;
            }
            cli.err().println(app.messages().problem(e));
            return model;
        }
    }

    private static String asText(List<KnownModel> models, Suggestion suggestion, Messages messages) {
        if (models.isEmpty()) {
            return messages.text("cli.models.none");
        }
        var text = new StringBuilder();
        for (var model : models) {
            text.append(messages.text(
                    "cli.models.one",
                    model.reference(),
                    model.size() / GIGABYTE,
                    model.contextLength(),
                    String.join(" ", model.capabilities().stream().sorted().toList())));
            var trial = model.trial();
            if (trial != null) {
                text.append(messages.text(
                        "cli.models.trial",
                        trial.tokensPerSecond(),
                        messages.text("cli.models." + trial.json()),
                        messages.text("cli.models." + trial.korean())));
            }
            text.append('\n');
        }
        var nobody = messages.text("cli.models.nobody");
        return text + messages.text(
                "cli.models.suggested",
                suggestion.expand().orElse(nobody),
                suggestion.compress().orElse(nobody),
                suggestion.answer().orElse(nobody));
    }

    private static Json asJson(List<KnownModel> models, Suggestion suggestion) {
        var suggested = new Json();
        put(suggested, "expand", suggestion.expand());
        put(suggested, "compress", suggestion.compress());
        put(suggested, "answer", suggestion.answer());
        return new Json()
                .put("models", models.stream().map(ModelsCommand::row).toList())
                .put("suggested", suggested.keys());
    }

    private static void put(Json json, String step, Optional<String> reference) {
        reference.ifPresent(model -> json.put(step, model));
    }

    private static Map<String, Object> row(KnownModel model) {
        var row = new Json()
                .put("model", model.reference())
                .put("servers", model.servers())
                .put("size_bytes", model.size())
                .put("context_length", model.contextLength())
                .put("capabilities", model.capabilities().stream().sorted().toList())
                .put("cloud", model.cloud());
        var trial = model.trial();
        if (trial != null) {
            row.put(
                    "trial",
                    new Json()
                            .put("at", trial.at())
                            .put("tokens_per_second", trial.tokensPerSecond())
                            .put("json", trial.json())
                            .put("korean", trial.korean())
                            .keys());
        }
        return row.keys();
    }
}
