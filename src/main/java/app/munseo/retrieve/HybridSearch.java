package app.munseo.retrieve;

import app.munseo.document.Hit;
import app.munseo.document.Problem;
import app.munseo.document.Question;
import app.munseo.document.Scope;
import app.munseo.index.LibraryIndex;
import app.munseo.index.ScoredChunk;
import app.munseo.llm.Embedder;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The read side: from a question to the chunks that may answer it.
///
/// ```
/// queries   "연차 며칠?" with weight 1              "annual leave days" with weight 0.25
/// words     guide#3 9.0, guide#4 4.5              handbook#8 8.0                       BM25, 100 best of each
/// meaning   memo#1 0.40, guide#3 0.30             handbook#8 0.70, handbook#9 0.35     cosine, 100 best of each
/// its say   0.1: Korean, to an English model      0.55
/// scores    guide#3 .90, guide#4 .45, memo#1 .03  handbook#8 .73, handbook#9 0
/// fusion    guide#3 .90, guide#4 .45, handbook#8 .45, memo#1 .03, handbook#9 0         see ScoreFusion;
///           handbook#8 would have .18, and is let in as the best in the other language
/// chunks    the text of the first ones, from the catalog
/// reranker  by default CopiesLast
/// hits      the first `limit`
/// ```
///
/// It works with what is there: while vectors are still being made, chunks without one are ranked by their words; when
/// the embedding model fails, so is everything, and the caller is told.
public final class HybridSearch {
    /// Hits beyond the limit that a reranker may bring forward.
    private static final int SPARE = 10;

    private static final System.Logger LOG = System.getLogger(HybridSearch.class.getName());

    private final LexicalRetriever words;
    private final VectorRetriever meanings;
    private final Fusion fusion;
    private final Reranker reranker;
    private final ChunkSource chunks;
    private final int candidates;

    /// @param candidates how many chunks each retriever hands to fusion, for each query
    public HybridSearch(
            LibraryIndex index,
            Embedder embedder,
            ChunkSource chunks,
            int candidates,
            Fusion fusion,
            Reranker reranker) {
        this.words = new LexicalRetriever(index.lexical());
        this.meanings = new VectorRetriever(index.vectors(), embedder);
        this.fusion = fusion;
        this.reranker = reranker;
        this.chunks = chunks;
        this.candidates = candidates;
    }

    /// The `limit` best chunks for the question as it stands, without other queries.
    public List<Hit> search(Question question, SearchMode mode, int limit) {
        return search(question, List.of(Query.question(question.text())), mode, limit);
    }

    /// Like [#search(Question, List, SearchMode, int, Consumer)]; that meaning had to be left out is only logged.
    public List<Hit> search(Question question, List<Query> queries, SearchMode mode, int limit) {
        return search(
                question, queries, mode, limit, problem -> LOG.log(Level.WARNING, "searched by words only", problem));
    }

    /// The `limit` best chunks for the question and its other queries, best first.
    ///
    /// @param queries the question itself, then its expansions
    /// @param degraded told why, when `HYBRID` had to do without meaning
    /// @throws Problem when the index or the catalog fails, on interrupt, and in `DENSE` when the embedding model fails
    public List<Hit> search(
            Question question, List<Query> queries, SearchMode mode, int limit, Consumer<? super Problem> degraded) {
        int depth = Math.max(candidates, limit);
        var rankings =
                switch (mode) {
                    case BM25 -> words.retrieve(queries, question.scope(), depth);
                    case DENSE -> meanings.retrieve(queries, question.scope(), depth);
                    case HYBRID -> both(queries, question.scope(), depth, degraded);
                };
        var best = fusion.fuse(rankings).stream().limit(limit + SPARE).toList();
        return reranker.rerank(question, hits(best)).hits().stream().limit(limit).toList();
    }

    private List<Ranking> both(List<Query> queries, Scope scope, int depth, Consumer<? super Problem> degraded) {
        var rankings = new ArrayList<>(words.retrieve(queries, scope, depth));
        try {
            rankings.addAll(meanings.besides(rankings, queries, scope, depth));
        } catch (Problem e) {
            if (e.kind() == Problem.Kind.CANCELLED) {
                throw e;
            }
            degraded.accept(e);
        }
        return rankings;
    }

    private List<Hit> hits(List<ScoredChunk> ranking) {
        var scores = ranking.stream().collect(Collectors.toMap(ScoredChunk::id, ScoredChunk::score));
        return chunks.chunks(ranking.stream().map(ScoredChunk::id).toList()).stream()
                .map(chunk -> new Hit(chunk, Objects.requireNonNull(scores.get(chunk.id()))))
                .toList();
    }
}
