package app.munseo.cli;

import app.munseo.eval.AnswerShares;
import app.munseo.eval.Comparison;
import app.munseo.eval.EvalReport;
import app.munseo.eval.Evaluation;
import app.munseo.retrieve.SearchMode;
import app.munseo.settings.Assignment;
import java.nio.file.Path;
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

/// `munseo eval DIR`: how well the search finds what judges say it should, or what the person themselves said.
@Command(name = "eval")
final class EvalCommand implements Callable<Integer> {
    private final Cli cli;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "DIR", descriptionKey = "cli.dataset")
    private @Nullable Path folder;

    @Option(names = "--own", descriptionKey = "cli.own")
    private boolean own;

    @Option(names = "--against", paramLabel = "KEY=VALUE", descriptionKey = "cli.against")
    private List<Assignment> against = List.of();

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
        if (own == (folder != null)) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), cli.messages().text("cli.measure-what"));
        }
        var base = measure(List.of());
        if (against.isEmpty()) {
            cli.out().println(json ? asJson(base) : asText(base));
        } else {
            compare(base, measure(against));
        }
        return 0;
    }

    private EvalReport measure(List<Assignment> changes) {
        return folder == null
                ? cli.evaluateOwn(mode, depth, changes)
                : cli.evaluate(folder, mode, depth, changes);
    }

    private void compare(EvalReport base, EvalReport other) {
        var rows = Comparison.of(base, other);
        if (json) {
            cli.out().println(asJson(base)
                    .put("against", asJson(other).keys())
                    .put("comparison", rows.stream().map(EvalCommand::asRow).toList()));
            return;
        }
        cli.out().println(asText(base));
        cli.out().println(asText(other));
        for (var row : rows) {
            cli.out().println(cli.messages().text(
                    "cli.compared", row.language(), row.queries(), row.base(), row.other(), row.other() - row.base(), row.p()));
        }
    }

    private String asText(EvalReport report) {
        var measured = cli.messages()
                .text(
                        "cli.measured",
                        report.dataset(),
                        report.mode(),
                        report.ndcg10(),
                        report.recall(10),
                        report.recall(100),
                        report.mrr10(),
                        report.queries(),
                        report.documents(),
                        report.millis(0.5),
                        report.millis(0.95));
        var answers = report.answers();
        return answers.questions() == 0
                ? measured
                : measured + System.lineSeparator() + cli.messages().text(
                        "cli.answers", answers.questions(), answers.answered(), answers.first(), answers.any());
    }

    private static Json asJson(EvalReport report) {
        var object = new Json()
                .put("dataset", report.dataset())
                .put("mode", report.mode())
                .put("queries", report.queries())
                .put("documents", report.documents())
                .put("ndcg@10", report.ndcg10())
                .put("recall@10", report.recall(10))
                .put("recall@100", report.recall(100))
                .put("mrr@10", report.mrr10())
                .put("index_seconds", report.indexSeconds())
                .put("p50_ms", report.millis(0.5))
                .put("p95_ms", report.millis(0.95));
        return report.answers().questions() == 0 ? object : object.put("answers", asRow(report.answers()));
    }

    private static Map<String, Object> asRow(AnswerShares answers) {
        return new Json()
                .put("questions", answers.questions())
                .put("answered", answers.answered())
                .put("in_first_citation", answers.first())
                .put("in_any_citation", answers.any())
                .keys();
    }

    private static Map<String, Object> asRow(Comparison.Row row) {
        return new Json()
                .put("language", row.language())
                .put("queries", row.queries())
                .put("ndcg@10", row.base())
                .put("against", row.other())
                .put("p", row.p())
                .keys();
    }
}
