package app.munseo.retrieve;

import app.munseo.document.Hit;
import app.munseo.document.Problem;
import app.munseo.document.Question;
import app.munseo.document.Scope;
import app.munseo.index.Glossary;
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
/// its say   0: Korean, to an English model        0.55
/// scores    guide#3 .90, guide#4 .45, memo#1 .03  handbook#8 .73, handbook#9 0
/// fusion    guide#3 .90, guide#4 .45, handbook#8 .45, memo#1 .03, handbook#9 0         see ScoreFusion;
///           handbook#8 would have .18, and is let in as the best in the other language
/// chunks    the text of the first ones, from the catalog
/// reranker  by default FeatureReranker, then CopiesLast
/// hits      the first `limit`
/// ```
///
/// It works with what is there: while vectors are still being made, chunks without one are ranked by their words; when
/// the embedding model fails, so is everything; when a reranker's model fails, the order of fusion stays; and the caller
/// is told. What the stages handed on is kept in [Found]; who wants to know why a hit stands where it stands asks
/// [#accounts(Found, List)].
public final class HybridSearch {
    /// Hits beyond the limit that a reranker may bring forward.
    private static final int SPARE = 10;

    /// Who asks for words or for meaning alone wants to see that ranking.
    private static final Reranker OF_ONE_SOURCE = new CopiesLast();

    /// Places beyond the candidates that an account knows of.
    private static final int DEEPEST = 10_000;

    private static final System.Logger LOG = System.getLogger(HybridSearch.class.getName());

    private final LexicalRetriever words;
    private final VectorRetriever meanings;
    private final Fusion fusion;
    private final Reranker reranker;
    private final ChunkSource chunks;
    private final int candidates;

    /// A search without a glossary.
    public HybridSearch(
            LibraryIndex index,
            Embedder embedder,
            ChunkSource chunks,
            int candidates,
            Fusion fusion,
            Reranker reranker) {
        this(index, embedder, chunks, candidates, fusion, reranker, Glossary.EMPTY);
    }

    /// @param candidates how many chunks each retriever hands to fusion, for each query
    /// @param glossary what is looked for besides the words of a query
    public HybridSearch(
            LibraryIndex index,
            Embedder embedder,
            ChunkSource chunks,
            int candidates,
            Fusion fusion,
            Reranker reranker,
            Glossary glossary) {
        this.words = new LexicalRetriever(index.lexical().with(glossary));
        this.meanings = new VectorRetriever(index.vectors(embedder.model()), embedder);
        this.fusion = fusion;
        this.reranker = reranker;
        this.chunks = chunks;
        this.candidates = candidates;
    }

    /// The `limit` best chunks for the question as it stands, without other queries.
    public List<Hit> search(Question question, SearchMode mode, int limit) {
        return find(question, mode, limit).hits();
    }

    /// The same, and how they were found; that meaning had to be left out is only logged.
    public Found find(Question question, SearchMode mode, int limit) {
        return find(
                question,
                List.of(Query.of(question)),
                mode,
                limit,
                problem -> LOG.log(Level.WARNING, "searched without a model", problem));
    }

    /// The `limit` best chunks for the question and its other queries, best first, and how they were found.
    ///
    /// @param queries the question itself, then its expansions
    /// @param degraded told why, when `HYBRID` had to do without meaning, or the order is left as fusion made it
    /// @throws Problem when the index or the catalog fails, on interrupt, and in `DENSE` when the embedding model fails
    public Found find(
            Question question, List<Query> queries, SearchMode mode, int limit, Consumer<? super Problem> degraded) {
        int depth = Math.max(candidates, limit);
        var rankings = rankings(question, queries, mode, depth, degraded);
        var fused = fusion.fuse(rankings);
        var considered = hits(fused.stream().limit(considered(limit)).toList());
        var reranked = reranked(question, mode, considered, degraded);
        return new Found(question, mode, limit, depth, queries, rankings, fused, considered, reranked);
    }

    private Reranked reranked(
            Question question, SearchMode mode, List<Hit> considered, Consumer<? super Problem> degraded) {
        try {
            return (mode == SearchMode.HYBRID ? reranker : OF_ONE_SOURCE).rerank(question, considered);
        } catch (Problem e) {
            if (e.kind() == Problem.Kind.CANCELLED) {
                throw e;
            }
            degraded.accept(e);
            return new Reranked(considered, List.of());
        }
    }

    /// The accounts of what was found here and of what was not. They rank anew, deeper than the candidates.
    ///
    /// @param shown what a person gets to see of it
    public Accounts accounts(Found found, List<Shown> shown) {
        var deep = rankings(found.question(), found.queries(), found.mode(), DEEPEST, problem -> {});
        return new Accounts(found, shown, deep, words, meanings, fusion);
    }

    /// How many of the fused ranking the reranker gets to see.
    static int considered(int limit) {
        return limit + SPARE;
    }

    private List<Ranking> rankings(
            Question question, List<Query> queries, SearchMode mode, int depth, Consumer<? super Problem> degraded) {
        return switch (mode) {
            case BM25 -> words.retrieve(queries, question.scope(), depth);
            case DENSE -> meanings.retrieve(queries, question.scope(), depth);
            case HYBRID -> both(queries, question.scope(), depth, degraded);
        };
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
