package app.munseo.retrieve;

import app.munseo.document.Added;
import app.munseo.document.ChunkId;
import app.munseo.document.Scope;
import app.munseo.retrieve.Account.DenseReason;
import app.munseo.retrieve.Account.Fate;
import app.munseo.retrieve.Account.OfQuery;
import app.munseo.retrieve.Account.Place;
import app.munseo.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Tells of any chunk how it fared in one search: made when somebody wants to know, from what the stages handed on and
/// from rankings that go deeper than the candidates.
public final class Accounts {
    /// Scores are sums of doubles; less than this is no difference.
    private static final double TOLERANCE = 1e-9;

    private final Found found;
    private final List<Shown> shown;
    private final List<Ranking> deep;
    private final LexicalRetriever words;
    private final VectorRetriever meanings;
    private final Fusion fusion;

    Accounts(
            Found found,
            List<Shown> shown,
            List<Ranking> deep,
            LexicalRetriever words,
            VectorRetriever meanings,
            Fusion fusion) {
        this.found = found;
        this.shown = List.copyOf(shown);
        this.deep = List.copyOf(deep);
        this.words = words;
        this.meanings = meanings;
        this.fusion = fusion;
    }

    /// The chunk of `chunks` that came furthest; of several, the one that ranks best there.
    public Optional<ChunkId> best(List<ChunkId> chunks) {
        var among = Set.copyOf(chunks);
        var ways = new ArrayList<List<ChunkId>>();
        ways.add(found.reranked().hits().stream().map(hit -> hit.chunk().id()).toList());
        ways.add(found.fused().stream().map(chunk -> chunk.id()).toList());
        deep.forEach(ranking -> ways.add(ranking.chunks().stream().map(chunk -> chunk.id()).toList()));
        ways.add(chunks);
        return ways.stream().flatMap(way -> way.stream().filter(among::contains).limit(1)).findFirst();
    }

    /// What was looked for besides the words of the question.
    public List<Added> added() {
        return words.index().added(found.question().text());
    }

    /// The account of one chunk, whether it was shown or not.
    public Account of(ChunkId chunk) {
        int fusedRank = rank(found.fused().stream().map(scored -> scored.id()).toList(), chunk);
        double score = fusedRank == 0 ? 0 : found.fused().get(fusedRank - 1).score();
        var shares = fusedRank == 0 ? List.<Share>of() : fusion.shares(found.rankings(), chunk);
        double own = shares.stream().mapToDouble(Share::score).sum();
        int reranked = rank(found.reranked().hits().stream().map(hit -> hit.chunk().id()).toList(), chunk);
        var moves = found.reranked().moves().stream().filter(move -> move.chunk().equals(chunk)).toList();
        var queries = found.queries().stream().map(query -> of(query, chunk, shares)).toList();
        int rank = rank(chunk);
        var fate = rank == 0
                ? fate(chunk, queries, fusedRank, reranked)
                : fate(chunk, shown.get(rank - 1)).orElseThrow();
        return new Account(
                chunk, queries, fusedRank, score, score - own > TOLERANCE, moves, reranked, rank, fate);
    }

    private OfQuery of(Query query, ChunkId chunk, List<Share> shares) {
        var matches = words.index().matches(query.text(), chunk);
        double weight = fusion.shares(found.rankings(), chunk).stream()
                .filter(share -> share.query().equals(query) && share.source() == Source.MEANING)
                .mapToDouble(Share::weight)
                .findFirst()
                .orElse(0);
        return new OfQuery(
                query,
                place(query, Source.WORDS, chunk, shares),
                matches,
                place(query, Source.MEANING, chunk, shares),
                weight,
                reason(query, chunk));
    }

    private Place place(Query query, Source source, ChunkId chunk, List<Share> shares) {
        double share = shares.stream()
                .filter(one -> one.query().equals(query) && one.source() == source)
                .mapToDouble(Share::score)
                .sum();
        boolean candidate = ranking(found.rankings(), query, source).stream().anyMatch(own -> own.rank(chunk) > 0);
        for (var ranking : ranking(deep, query, source)) {
            int rank = ranking.rank(chunk);
            if (rank > 0) {
                return new Place(rank, ranking.chunks().get(rank - 1).score(), candidate, share);
            }
        }
        return new Place(0, 0, candidate, share);
    }

    private static List<Ranking> ranking(List<Ranking> rankings, Query query, Source source) {
        return rankings.stream()
                .filter(ranking -> ranking.query().equals(query) && ranking.source() == source)
                .toList();
    }

    private DenseReason reason(Query query, ChunkId chunk) {
        if (found.rankings().stream().noneMatch(ranking -> ranking.source() == Source.MEANING)) {
            return DenseReason.WORDS_ALONE;
        }
        if (!meanings.index().lacking(Set.of(chunk.document())).isEmpty()) {
            return DenseReason.NO_VECTOR_YET;
        }
        return Language.hangulShare(query.text()) > 0 && !meanings.embedder().servesKorean()
                ? DenseReason.KOREAN_FOREIGN_TO_MODEL
                : DenseReason.AS_SET;
    }

    /// The rank of the hit that `chunk` is shown as or with; 0 where it is not shown.
    private int rank(ChunkId chunk) {
        for (int i = 0; i < shown.size(); i++) {
            if (fate(chunk, shown.get(i)).isPresent()) {
                return i + 1;
            }
        }
        return 0;
    }

    private static Optional<Fate> fate(ChunkId chunk, Shown hit) {
        if (hit.hit().chunk().id().equals(chunk)) {
            return Optional.of(Fate.SHOWN);
        }
        if (hit.parts().stream().anyMatch(part -> part.id().equals(chunk))) {
            return Optional.of(Fate.JOINED);
        }
        return hit.copies().stream().anyMatch(copy -> copy.id().equals(chunk))
                ? Optional.of(Fate.COPY)
                : Optional.empty();
    }

    private Fate fate(ChunkId chunk, List<OfQuery> queries, int fusedRank, int rerankedRank) {
        if (found.question().scope() instanceof Scope.Documents only && !only.ids().contains(chunk.document())) {
            return Fate.OUT_OF_SCOPE;
        }
        if (found.question().scope() instanceof Scope.Holding held && !words.index().isIn(held, chunk)) {
            return Fate.OUT_OF_SCOPE;
        }
        if (rerankedRank > 0) {
            return Fate.RANKED_BELOW;
        }
        if (fusedRank > 0) {
            return fusedRank <= HybridSearch.considered(found.limit()) ? Fate.GONE : Fate.BELOW_LIMIT;
        }
        boolean isFound = queries.stream().anyMatch(query -> query.words().rank() > 0 || query.meaning().rank() > 0);
        return isFound ? Fate.NO_CANDIDATE : Fate.NOT_FOUND;
    }

    private static int rank(List<ChunkId> order, ChunkId chunk) {
        return order.indexOf(chunk) + 1;
    }
}
