package app.munseo.eval;

import app.munseo.app.App;
import app.munseo.app.AppFolders;
import app.munseo.llm.OnnxEmbedder;
import app.munseo.retrieve.SearchMode;
import app.munseo.settings.Assignment;
import app.munseo.testing.SharedData;
import app.munseo.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// The tables of the README: every way of searching on every judged collection, what variety costs, and how often the
/// extractive answer cites the gold one. Writes `target/retrieval/table.md`; vectors stay beside it for the next run.
///
/// Run: `mvn test -Pbench -Dtest=RetrievalTable`, with `-Dretrieval.sets=DIR,DIR…` for other
/// collections than those beside the checkout, and `-Dretrieval.home=DIR` to keep the vectors elsewhere.
@Tag("bench")
class RetrievalTable {
    private static final Path HOME = Path.of(System.getProperty("retrieval.home", "target/retrieval"));
    private static final String REFERENCE = "reference ensemble";
    private static final String HYBRID = "hybrid";
    private static final String RERANKED = "**hybrid + rerank**";
    private static final List<String> MODES = List.of("BM25, plain analyser", REFERENCE, "BM25", "dense", HYBRID, RERANKED);
    private static final List<Double> LAMBDAS = List.of(0.9, 0.7, 0.5);

    private final Map<String, Map<String, EvalReport>> reports = new LinkedHashMap<>();
    private final List<String> lines = new ArrayList<>();

    @Test
    void measuresEveryWayOfSearchingOnEverySet() throws IOException {
        for (var folder : sets()) {
            var dataset = Dataset.read(folder);
            reports.put(dataset.name(), measure(folder, dataset));
        }
        writeRetrieval();
        writeVariety();
        writeAnswers();
        Files.createDirectories(HOME);
        Files.write(HOME.resolve("table.md"), lines);
        lines.forEach(line -> System.getLogger("table").log(System.Logger.Level.INFO, line));
        assertThat(reports.values()).allSatisfy(of -> {
            double best = Math.max(ndcg(of, "BM25"), ndcg(of, "dense"));
            assertThat(ndcg(of, HYBRID)).isGreaterThanOrEqualTo(best - 0.005);
            assertThat(ndcg(of, RERANKED)).isGreaterThanOrEqualTo(best - 0.005);
        });
    }

    private static List<Path> sets() throws IOException {
        var chosen = System.getProperty("retrieval.sets", "");
        if (!chosen.isEmpty()) {
            return Arrays.stream(chosen.split(",", -1)).map(Path::of).toList();
        }
        try (var beside = Files.list(SharedData.path("eval"))) {
            return beside.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static Map<String, EvalReport> measure(Path folder, Dataset dataset) throws IOException {
        var of = new LinkedHashMap<String, EvalReport>();
        of.put("BM25", run(folder, SearchMode.BM25));
        of.put("dense", run(folder, SearchMode.DENSE));
        of.put(HYBRID, run(folder, SearchMode.HYBRID, "search.rerank=none"));
        of.put(RERANKED, run(folder, SearchMode.HYBRID));
        for (double lambda : LAMBDAS) {
            of.put("λ " + lambda, run(folder, SearchMode.HYBRID, "search.relevance=" + lambda));
        }
        var library = HOME.resolve("eval").resolve(dataset.name());
        try (var embedder = OnnxEmbedder.miniLm(HOME, 1);
                var reference = new ReferenceEnsemble(library, embedder)) {
            of.put("BM25, plain analyser", run(dataset, reference::plainBm25));
            of.put(REFERENCE, run(dataset, reference::ensemble));
        }
        return of;
    }

    private static EvalReport run(Path folder, SearchMode mode, String... changes) {
        return App.evaluate(
                AppFolders.of(HOME),
                Map.of(),
                settings -> {
                    var changed = settings;
                    for (var change : changes) {
                        changed = Assignment.parse(change).in(changed);
                    }
                    return changed;
                },
                folder,
                mode,
                Evaluation.DEPTH,
                _ -> {});
    }

    private static EvalReport run(Dataset dataset, Function<String, List<String>> search) {
        var names = dataset.corpus().stream()
                .collect(Collectors.toMap(document -> document.id().replace('/', '_'), CorpusDocument::id));
        var outcomes = new Evaluation(dataset.queries()).run(question -> search.apply(question).stream()
                .map(name -> names.getOrDefault(name, name))
                .toList());
        return new EvalReport(dataset.name(), "", dataset.corpus().size(), 0, outcomes, AnswerShares.NONE);
    }

    private void writeRetrieval() {
        lines.add("nDCG@10, recall@10, recall@100, MRR@10:");
        lines.add("");
        header(MODES);
        reports.forEach((set, of) -> lines.add(row(set, MODES, mode -> figures(report(of, mode)))));
        for (var language : List.of(Language.ENGLISH, Language.KOREAN)) {
            lines.add(row("average " + language.name().toLowerCase(Locale.ROOT) + ", nDCG@10", MODES, mode -> figure(
                    reports.values().stream()
                            .filter(of -> language(report(of, HYBRID)) == language)
                            .mapToDouble(of -> ndcg(of, mode))
                            .average()
                            .orElse(0))));
        }
        lines.add("");
    }

    private void writeVariety() {
        var columns = new ArrayList<>(List.of(RERANKED));
        LAMBDAS.forEach(lambda -> columns.add("λ " + lambda));
        lines.add("What variety (maximal marginal relevance) costs, nDCG@10:");
        lines.add("");
        header(columns);
        reports.forEach((set, of) -> lines.add(row(set, columns, column -> figure(ndcg(of, column)))));
        lines.add("");
    }

    private void writeAnswers() {
        lines.add("Share of the questions whose gold answer stands in the first, or in any, sentence the extractive answer cites:");
        lines.add("");
        header(List.of("questions", "first", "any"));
        reports.forEach((set, of) -> {
            var answers = report(of, RERANKED).answers();
            if (answers.questions() > 0) {
                lines.add("| %s | %d | %s | %s |".formatted(
                        set, answers.questions(), figure(answers.first()), figure(answers.any())));
            }
        });
    }

    private void header(List<String> columns) {
        lines.add("| dataset | " + String.join(" | ", columns) + " |");
        lines.add("|---|" + "---|".repeat(columns.size()));
    }

    private static String row(String name, List<String> columns, Function<String, String> cell) {
        return "| " + name + " | " + columns.stream().map(cell).collect(Collectors.joining(" | ")) + " |";
    }

    private static String figures(EvalReport report) {
        return List.<ToDoubleFunction<EvalReport>>of(
                        EvalReport::ndcg10, one -> one.recall(10), one -> one.recall(100), EvalReport::mrr10)
                .stream()
                .map(measure -> figure(measure.applyAsDouble(report)))
                .collect(Collectors.joining(" "));
    }

    private static String figure(double share) {
        return String.format(Locale.ROOT, "%.3f", share).replaceFirst("^0", "");
    }

    private static double ndcg(Map<String, EvalReport> of, String mode) {
        return report(of, mode).ndcg10();
    }

    private static EvalReport report(Map<String, EvalReport> of, String mode) {
        return Objects.requireNonNull(of.get(mode), mode);
    }

    private static Language language(EvalReport report) {
        return Language.of(report.outcomes().stream().map(one -> one.query().text()).collect(Collectors.joining(" ")));
    }
}
