package app.munseo.eval;

import app.munseo.document.Hit;
import app.munseo.document.Problem;
import java.util.List;
import java.util.function.Function;

/// Asks a search every query of a judged set and keeps what it finds and how long it takes.
public final class Evaluation {
    /// How many documents a search should rank: as deep as the deepest measure looks.
    public static final int DEPTH = 100;

    /// Queries asked before the clock runs, so that it measures searching and not the Java compiler at work.
    private static final int WARM_UP = 50;

    private final List<JudgedQuery> queries;

    public Evaluation(List<JudgedQuery> queries) {
        this.queries = List.copyOf(queries);
    }

    /// @param search query text → identities of the documents found, best first, each once, [#DEPTH] where there
    ///     are as many
    /// @throws Problem what `search` throws, and `CANCELLED` on interrupt
    public List<QueryOutcome> run(Function<String, List<String>> search) {
        queries.stream().limit(WARM_UP).forEach(query -> ask(query, search));
        return queries.stream().map(query -> ask(query, search)).toList();
    }

    /// The documents of `hits`, each at the place of its best chunk.
    public static List<String> documents(List<Hit> hits, Function<Hit, String> document) {
        return hits.stream().map(document).distinct().toList();
    }

    private static QueryOutcome ask(JudgedQuery query, Function<String, List<String>> search) {
        if (Thread.currentThread().isInterrupted()) {
            throw Problem.cancelled();
        }
        long start = System.nanoTime();
        var ranking = search.apply(query.text());
        return new QueryOutcome(query, ranking, (System.nanoTime() - start) / 1e6);
    }
}
