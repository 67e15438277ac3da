package app.munseo.cli;

import app.munseo.app.App;
import app.munseo.document.Collection;
import app.munseo.document.FileFilter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `munseo collections`: the collections there are, which of them never leave this machine, and which files they take.
@Command(name = "collections")
final class CollectionsCommand implements Callable<Integer> {
    private final Cli cli;

    @Option(names = "--local-only", paramLabel = "NAME", descriptionKey = "cli.collections.local")
    private List<String> confined = List.of();

    @Option(names = "--shared", paramLabel = "NAME", descriptionKey = "cli.collections.shared")
    private List<String> shared = List.of();

    @Option(names = "--files", paramLabel = "NAME", descriptionKey = "cli.collections.files")
    private String patterned = "";

    @Option(names = "--include", paramLabel = "GLOB", descriptionKey = "cli.include")
    private List<String> include = List.of();

    @Option(names = "--exclude", paramLabel = "GLOB", descriptionKey = "cli.exclude")
    private List<String> exclude = List.of();

    @Option(names = "--json", descriptionKey = "cli.json")
    private boolean json;

    CollectionsCommand(Cli cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() {
        try (var app = cli.open()) {
            confined.forEach(name -> app.localOnly().set(name, true));
            shared.forEach(name -> app.localOnly().set(name, false));
            if (!patterned.isEmpty()) {
                app.scope(patterned); // a name nobody has is a mistake here, and not a new collection
                app.filePatterns().set(patterned, new FileFilter(include, exclude));
            }
            cli.out().println(json ? asJson(app) : asText(app));
        }
        return 0;
    }

    private static String asText(App app) {
        return app.collections().stream()
                .map(one -> app.messages().text(
                                one.localOnly() ? "cli.collections.confined" : "cli.collections.open",
                                one.name(), app.documents(one.name()).size())
                        + patterns(app, one.files()))
                .collect(Collectors.joining("\n"));
    }

    private static String patterns(App app, FileFilter files) {
        return files.equals(FileFilter.ALL)
                ? ""
                : "; " + app.messages().text(
                        "cli.collections.patterns",
                        files.include().isEmpty() ? "*" : String.join(" ", files.include()),
                        files.exclude().isEmpty() ? "–" : String.join(" ", files.exclude()));
    }

    private static Json asJson(App app) {
        return new Json().put("collections", app.collections().stream().map(one -> row(app, one)).toList());
    }

    private static Map<String, Object> row(App app, Collection collection) {
        return new Json()
                .put("name", collection.name())
                .put("folders", collection.folders().stream().map(String::valueOf).toList())
                .put("documents", app.documents(collection.name()).size())
                .put("local_only", collection.localOnly())
                .put("include", collection.files().include())
                .put("exclude", collection.files().exclude())
                .keys();
    }
}
