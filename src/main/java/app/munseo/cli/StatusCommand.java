package app.munseo.cli;

import app.munseo.app.App;
import app.munseo.app.Messages;
import app.munseo.app.Status;
import app.munseo.app.UsageReport;
import app.munseo.catalog.Embeddings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `munseo status`: what is in the library and which models can be reached.
@Command(name = "status")
final class StatusCommand implements Callable<Integer> {
    private final Cli cli;

    @Option(names = "--json", descriptionKey = "cli.json")
    private boolean json;

    StatusCommand(Cli cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() {
        try (var app = cli.open()) {
            var status = app.status();
            var notices = new NoticeLines(app);
            var usage = app.spending().report();
            app.spending().problem().ifPresent(problem -> cli.err().println(app.messages().problem(problem)));
            cli.out().println(
                    json
                            ? notices.in(asJson(status)
                                    .put("feedback", UsageRows.json(usage.feedback()))
                                    .put("cache", CacheCommand.row(app).keys())
                                    .put("usage", UsageRows.json(usage).keys()))
                            : notices.below(String.join("\n", lines(app, status, usage))));
        }
        return 0;
    }

    private static List<String> lines(App app, Status status, UsageReport usage) {
        var lines = new ArrayList<>(List.of(asText(status, app.messages()), CacheCommand.line(app)));
        if (!usage.steps().isEmpty()) {
            lines.addAll(UsageRows.totals(usage, app.messages()));
            lines.addAll(UsageRows.steps(usage, app.messages()));
        }
        return lines;
    }

    private static String asText(Status status, Messages messages) {
        var text = new StringBuilder(messages.text(
                "cli.status",
                status.documents(),
                status.chunks(),
                status.failed(),
                status.indexBytes(),
                status.embedder(),
                messages.text(status.offline() ? "cli.offline.on" : "cli.offline.off")));
        for (var ollama : status.ollama()) {
            text.append('\n')
                    .append(messages.text(
                            ollama.reachable() ? "cli.ollama.up" : "cli.ollama.down",
                            ollama.url(),
                            String.join(", ", ollama.models())));
        }
        for (var provider : status.providers()) {
            text.append('\n')
                    .append(messages.text(
                            provider.configured() ? "cli.provider.ready" : "cli.provider.none", provider.name()));
        }
        return text.toString();
    }

    private static Json asJson(Status status) {
        return new Json()
                .put("documents", status.documents())
                .put("chunks", status.chunks())
                .put("failed", status.failed())
                .put("index_bytes", status.indexBytes())
                .put("offline", status.offline())
                .put(
                        "ollama",
                        status.ollama().stream()
                                .map(ollama -> new Json()
                                        .put("url", ollama.url())
                                        .put("reachable", ollama.reachable())
                                        .put("models", ollama.models())
                                        .keys())
                                .toList())
                .put(
                        "openai",
                        new Json()
                                .put("configured", status.openAiConfigured())
                                .put("model", status.openAiModel())
                                .keys())
                .put(
                        "providers",
                        status.providers().stream()
                                .map(provider -> new Json()
                                        .put("name", provider.name())
                                        .put("configured", provider.configured())
                                        .keys())
                                .toList())
                .put("embedder", status.embedder())
                .put("embedding", embedding(status.embedding()));
    }

    private static Map<String, Object> embedding(Embeddings.Progress progress) {
        return new Json()
                .put("model", progress.model())
                .put("target", progress.target())
                .put("done", progress.done())
                .put("total", progress.total())
                .keys();
    }
}
