package app.munseo.cli;

import app.munseo.app.App;
import app.munseo.document.Question;
import app.munseo.retrieve.Gathering;
import app.munseo.retrieve.SearchMode;
import app.munseo.retrieve.Understood;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `munseo search QUERY`: the best chunks for a query, without any language model.
@Command(name = "search")
final class SearchCommand implements Callable<Integer> {
    private static final int NANOS_PER_MILLI = 1_000_000;

    private final Cli cli;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "QUERY", descriptionKey = "cli.query")
    private String query = "";

    @Option(names = "-k", paramLabel = "N", descriptionKey = "cli.k")
    private int limit = 10;

    @Option(names = "--mode", paramLabel = "hybrid|bm25|dense", descriptionKey = "cli.mode")
    private SearchMode mode = SearchMode.HYBRID;

    @Option(names = "--collection", paramLabel = "NAME", descriptionKey = "cli.collection")
    private String collection = "";

    @Option(names = "--explain", descriptionKey = "cli.explain")
    private boolean explain;

    @Option(names = "--why", paramLabel = "PATH", descriptionKey = "cli.why")
    private @Nullable Path why;

    @Option(names = "--separate", descriptionKey = "cli.separate")
    private boolean separate;

    @Option(names = "--json", descriptionKey = "cli.json")
    private boolean json;

    SearchCommand(Cli cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() {
        if (limit < 1) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "-k " + limit);
        }
        try (var app = cli.open()) {
            var understood = app.understand(query, app.scope(collection));
            if (why == null) {
                search(app, understood);
            } else {
                explain(app, understood.question(List.of()), why);
            }
        }
        return 0;
    }

    private void search(App app, Understood understood) {
        long begin = System.nanoTime();
        var finder = app.finder();
        var found = finder.find(understood.question(List.of()), mode, limit);
        var hits = separate ? Gathering.separate(found) : finder.gathered(found);
        double millis = (double) (System.nanoTime() - begin) / NANOS_PER_MILLI;
        var output = new SearchOutput(app, finder, found, explain ? finder.accounts(found, hits) : null);
        if (json) {
            var json = new Json().put("hits", output.rows(hits)).put("filters", Conditions.json(understood));
            output.addExpansion(json);
            cli.out().println(json.put("millis", millis));
        } else {
            Conditions.tellGivenUp(understood, cli);
            output.printExpansion(cli.out());
            output.printHits(hits, cli.out());
        }
    }

    private void explain(App app, Question question, Path path) {
        var answer = app.finder().why(question, mode, limit, path);
        if (json) {
            cli.out().println(SearchOutput.json(app, answer));
        } else {
            SearchOutput.print(app, answer, cli.out());
        }
    }
}
