package app.munseo.cli;

import app.munseo.eval.EvalReport;
import app.munseo.eval.Evaluation;
import app.munseo.retrieve.SearchMode;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `munseo eval DIR`: how well the search finds what judges say it should.
@Command(name = "eval")
final class EvalCommand implements Callable<Integer> {
    private final Cli cli;

    @Parameters(paramLabel = "DIR", descriptionKey = "cli.dataset")
    private Path folder = Path.of("");

    @Option(names = "--mode", paramLabel = "hybrid|bm25|dense", descriptionKey = "cli.mode")
    private SearchMode mode = SearchMode.HYBRID;

    @Option(names = "-k", paramLabel = "N", descriptionKey = "cli.depth")
    private int depth = Evaluation.DEPTH;

    @Option(names = "--json", descriptionKey = "cli.json")
    private boolean json;

    EvalCommand(Cli cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() {
        var report = cli.evaluate(folder, mode, depth);
        cli.out().println(json ? asJson(report) : asText(report));
        return 0;
    }

    private String asText(EvalReport report) {
        return cli.messages()
                .text(
                        "cli.measured",
                        report.dataset(),
                        report.mode(),
                        report.ndcg10(),
                        report.recall10(),
                        report.recall100(),
                        report.mrr10(),
                        report.queries(),
                        report.documents(),
                        report.p50Millis(),
                        report.p95Millis());
    }

    private static Json asJson(EvalReport report) {
        return new Json()
                .put("dataset", report.dataset())
                .put("mode", report.mode())
                .put("queries", report.queries())
                .put("documents", report.documents())
                .put("ndcg@10", report.ndcg10())
                .put("recall@10", report.recall10())
                .put("recall@100", report.recall100())
                .put("mrr@10", report.mrr10())
                .put("index_seconds", report.indexSeconds())
                .put("p50_ms", report.p50Millis())
                .put("p95_ms", report.p95Millis());
    }
}
