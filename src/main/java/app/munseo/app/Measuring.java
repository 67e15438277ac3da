package app.munseo.app;

import app.munseo.answer.Answerer;
import app.munseo.catalog.Judgements;
import app.munseo.document.DocumentId;
import app.munseo.document.Problem;
import app.munseo.document.Question;
import app.munseo.document.Scope;
import app.munseo.eval.AnswerShares;
import app.munseo.eval.EvalReport;
import app.munseo.eval.Evaluation;
import app.munseo.eval.JudgedQuery;
import app.munseo.eval.QueryOutcome;
import app.munseo.retrieve.HybridSearch;
import app.munseo.retrieve.SearchMode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// One measurement of the search as it is set.
///
/// @param depth how many documents each query ranks
record Measuring(HybridSearch search, SearchMode mode, int depth) {
    /// Chunks of a judged document that may stand in the way of another document.
    private static final int CHUNKS_PER_DOCUMENT = 3;

    private static final String OWN = "own";

    /// @param name a document's name in the judgements
    List<QueryOutcome> on(List<JudgedQuery> queries, Function<DocumentId, String> name) {
        return new Evaluation(queries).run(text -> {
            var hits = search.search(everywhere(text), mode, depth * CHUNKS_PER_DOCUMENT);
            return Evaluation.documents(hits, hit -> name.apply(hit.chunk().id().document())).stream()
                    .limit(depth)
                    .toList();
        });
    }

    /// How often the documents' own sentences, cited without any language model, hold the gold answer.
    static AnswerShares answers(List<JudgedQuery> queries, Answerer extractive) {
        return AnswerShares.of(queries, text -> extractive.answer(everywhere(text), _ -> {}));
    }

    /// Measures on the person's own judgements of the documents in the library.
    ///
    /// @throws Problem `NOTHING_JUDGED` where no question has a document that answers it
    EvalReport own(Judgements judgements, Set<DocumentId> library) {
        var queries = judgements.all().entrySet().stream()
                .map(entry -> new JudgedQuery(
                        entry.getKey(), entry.getKey(), named(entry.getValue(), library), List.of()))
                .filter(JudgedQuery::isAnswerable)
                .toList();
        if (queries.isEmpty()) {
            throw new Problem(Problem.Kind.NOTHING_JUDGED, "");
        }
        return new EvalReport(OWN, word(), library.size(), 0, on(queries, DocumentId::value), AnswerShares.NONE);
    }

    private static Map<String, Integer> named(Map<DocumentId, Integer> grades, Set<DocumentId> library) {
        var named = new HashMap<String, Integer>();
        grades.forEach((id, grade) -> {
            if (library.contains(id)) {
                named.put(id.value(), grade);
            }
        });
        return named;
    }

    /// The mode as the command line writes it.
    String word() {
        return mode.name().toLowerCase(Locale.ROOT);
    }

    private static Question everywhere(String text) {
        return Question.of(text, Scope.everything());
    }
}
