package app.munseo.cli;

import app.munseo.app.App;
import app.munseo.document.Document;
import app.munseo.document.DocumentId;
import app.munseo.document.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `munseo tag FILE…`: the person's own words on documents. Without a file: all tags there are.
@Command(name = "tag")
final class TagCommand implements Callable<Integer> {
    private final Cli cli;

    @Parameters(paramLabel = "PATH", descriptionKey = "cli.tag.paths")
    private List<Path> paths = List.of();

    @Option(names = "--add", paramLabel = "TAG", descriptionKey = "cli.tag.add")
    private List<String> added = List.of();

    @Option(names = "--remove", paramLabel = "TAG", descriptionKey = "cli.tag.remove")
    private List<String> removed = List.of();

    @Option(names = "--json", descriptionKey = "cli.json")
    private boolean json;

    TagCommand(Cli cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() {
        try (var app = cli.open()) {
            var documents = paths.stream().flatMap(path -> at(app, path)).distinct().toList();
            var ids = documents.stream().map(Document::id).toList();
            added.forEach(tag -> app.tags().add(ids, tag));
            removed.forEach(tag -> app.tags().remove(ids, tag));
            cli.out().println(json ? asJson(app, documents) : asText(app, documents));
            return 0;
        }
    }

    private static Stream<Document> at(App app, Path path) {
        var place = path.toAbsolutePath().normalize();
        var found = app.documentsUnder(place);
        if (found.isEmpty()) {
            throw new Problem(Problem.Kind.FILE_MISSING, place.toString());
        }
        return found.stream();
    }

    private static String asText(App app, List<Document> documents) {
        if (documents.isEmpty()) {
            return app.tags().counts().stream()
                    .map(tag -> app.messages().text("cli.tag.count", tag.name(), tag.documents()))
                    .collect(Collectors.joining("\n"));
        }
        var tags = app.tags().all();
        return documents.stream()
                .map(document -> document.path() + ": " + String.join(", ", of(tags, document)))
                .collect(Collectors.joining("\n"));
    }

    private static Json asJson(App app, List<Document> documents) {
        var tags = app.tags().all();
        return new Json()
                .put("tags", app.tags().counts().stream()
                        .map(tag -> new Json().put("name", tag.name()).put("documents", tag.documents()).keys())
                        .toList())
                .put("documents", documents.stream()
                        .map(document -> new Json()
                                .put("document", document.path().toString())
                                .put("tags", of(tags, document))
                                .keys())
                        .toList());
    }

    private static List<String> of(Map<DocumentId, List<String>> tags, Document document) {
        return tags.getOrDefault(document.id(), List.of());
    }
}
