package app.munseo.cli;

import app.munseo.app.App;
import app.munseo.document.Chunk;
import app.munseo.document.Hit;
import app.munseo.document.Question;
import app.munseo.retrieve.SearchMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    private static final int SHOWN = 200;

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
            var question = Question.of(query, app.scope(collection));
            long begin = System.nanoTime();
            var hits = app.search(question, mode, limit);
            double millis = (double) (System.nanoTime() - begin) / NANOS_PER_MILLI;
            if (json) {
                cli.out().println(new Json().put("hits", rows(app, hits)).put("millis", millis));
            } else {
                print(app, hits);
            }
        }
        return 0;
    }

    private static List<Map<String, Object>> rows(App app, List<Hit> hits) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var hit : hits) {
            var chunk = hit.chunk();
            rows.add(new Json()
                    .put("rank", rows.size() + 1)
                    .put("score", hit.score())
                    .put("document", path(app, chunk).toString())
                    .put("page", chunk.location().page())
                    .put("heading", chunk.heading())
                    .put("text", chunk.text())
                    .put("start", chunk.location().start())
                    .put("end", chunk.location().end())
                    .keys());
        }
        return rows;
    }

    private static Path path(App app, Chunk chunk) {
        return app.document(chunk.id().document()).orElseThrow().path();
    }

    private void print(App app, List<Hit> hits) {
        if (hits.isEmpty()) {
            cli.out().println(app.messages().text("cli.nothing"));
        }
        int rank = 0;
        for (var hit : hits) {
            var chunk = hit.chunk();
            var text = chunk.text().replaceAll("\\s+", " ");
            cli.out().printf(
                    "%2d. %s, %s%n    %s%n",
                    ++rank,
                    path(app, chunk),
                    app.messages().text("cli.page", chunk.location().page()),
                    text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text);
        }
    }
}
