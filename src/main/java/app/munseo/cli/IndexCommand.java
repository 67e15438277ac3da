package app.munseo.cli;

import app.munseo.app.Messages;
import app.munseo.document.Collection;
import app.munseo.document.FileFilter;
import app.munseo.ingest.IngestReport;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `munseo index PATH…`: reads files and folders into the library.
@Command(name = "index")
final class IndexCommand implements Callable<Integer> {
    private final Cli cli;

    @Parameters(arity = "1..*", paramLabel = "PATH", descriptionKey = "cli.paths")
    private List<Path> paths = List.of();

    @Option(names = "--collection", paramLabel = "NAME", descriptionKey = "cli.collection")
    private String collection = Collection.DEFAULT_NAME;

    @Option(names = "--include", paramLabel = "GLOB", descriptionKey = "cli.include")
    private List<String> include = List.of();

    @Option(names = "--exclude", paramLabel = "GLOB", descriptionKey = "cli.exclude")
    private List<String> exclude = List.of();

    @Option(names = "--local-only", descriptionKey = "cli.index.local")
    private boolean localOnly;

    @Option(names = "--json", descriptionKey = "cli.json")
    private boolean json;

    IndexCommand(Cli cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() {
        try (var app = cli.open()) {
            if (localOnly) {
                app.localOnly().begin(collection);
            }
            var named = new FileFilter(include, exclude);
            if (!named.equals(FileFilter.ALL)) {
                app.filePatterns().set(collection, named);
            }
            var report = app.index(paths, collection, new Progress(app.messages(), cli.err()));
            var notices = new NoticeLines(app);
            cli.out().println(
                    json
                            ? notices.in(asJson(report, app.messages()))
                            : notices.below(asText(report, app.messages())));
            return report.files() == 0 && !report.failed().isEmpty() ? Cli.FAILED : 0;
        }
    }

    private static String asText(IngestReport report, Messages messages) {
        return messages.text(
                "cli.indexed",
                report.files(),
                report.indexed(),
                report.unchanged(),
                report.removed(),
                report.failed().size(),
                report.chunks(),
                Json.seconds(report.took().toMillis()));
    }

    private static Json asJson(IngestReport report, Messages messages) {
        var failed = report.failed().stream()
                .map(failure -> new Json()
                        .put("file", failure.file().toString())
                        .put("kind", failure.kind().word())
                        .put("message", messages.problem(failure.kind(), failure.subject(failure.file().toString())))
                        .keys())
                .toList();
        return new Json()
                .put("files", report.files())
                .put("indexed", report.indexed())
                .put("unchanged", report.unchanged())
                .put("removed", report.removed())
                .put("failed", failed)
                .put("chunks", report.chunks())
                .put("seconds", Json.seconds(report.took().toMillis()))
                .put("vectors_complete", report.withoutVectors() == null);
    }
}
