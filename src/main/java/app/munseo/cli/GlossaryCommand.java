package app.munseo.cli;

import app.munseo.app.App;
import app.munseo.document.Page;
import app.munseo.document.Problem;
import app.munseo.settings.Synonyms;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `munseo glossary`: words that search holds for the same.
@Command(name = "glossary")
final class GlossaryCommand {
    private final Cli cli;

    @Option(names = "--json", descriptionKey = "cli.json", scope = picocli.CommandLine.ScopeType.INHERIT)
    private boolean json;

    GlossaryCommand(Cli cli) {
        this.cli = cli;
    }

    @Command(name = "list")
    int list() {
        return change((app, synonyms) -> synonyms);
    }

    @Command(name = "add")
    int add(@Parameters(arity = "2..*", paramLabel = "WORD", descriptionKey = "cli.synonyms") List<String> words) {
        return change((app, synonyms) -> synonyms.and(words));
    }

    @Command(name = "remove")
    int remove(@Parameters(paramLabel = "WORD", descriptionKey = "cli.synonym") String word) {
        return change((app, synonyms) -> synonyms.without(word));
    }

    @Command(name = "import")
    int importFrom(@Parameters(paramLabel = "FILE", descriptionKey = "cli.glossary") Path file) {
        return change((app, synonyms) -> {
            var all = synonyms;
            for (var group : GlossaryLines.groups(text(app, file))) {
                all = all.and(group);
            }
            return all;
        });
    }

    private static String text(App app, Path file) {
        var read = app.extract(file, new char[0]);
        if (!read.outcome().equals("text")) {
            throw new Problem(Problem.Kind.FILE_NO_TEXT, file.toString());
        }
        return read.pages().stream().map(Page::text).collect(Collectors.joining("\n"));
    }

    private int change(BiFunction<App, Synonyms, Synonyms> edit) {
        try (var app = cli.open()) {
            var search = app.settings().search();
            var changed = edit.apply(app, search.glossary());
            if (!changed.equals(search.glossary())) {
                app.apply(app.settings().withSearch(search.withGlossary(changed)));
            }
            print(app, changed.groups());
        }
        return 0;
    }

    private void print(App app, List<List<String>> groups) {
        if (json) {
            cli.out().println(new Json().put("groups", groups));
        } else if (groups.isEmpty()) {
            cli.out().println(app.messages().text("cli.no-glossary"));
        } else {
            groups.forEach(group -> cli.out().println(String.join(" = ", group)));
        }
    }
}
