package app.munseo.retrieve;

import app.munseo.document.ChunkId;
import app.munseo.index.ScoredChunk;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

/// Adds up scores, each divided by the best of its list: `(1 - w) · bm25 / max(bm25) + w · cos / max(cos)`, where `w`
/// depends on the language of the query. What is missing among the words has 0 there; what is missing among the
/// meanings has the lowest score of that list, and a chunk that has no vector yet is taken to mean as much as its
/// words say.
///
/// Division by the maximum keeps what ranks throw away: when all cosines are about equal, as those of an English model
/// are on Korean text, they count for about nothing. (Compare Bruch, Gai and Ingber, "An Analysis of Fusion Functions
/// for Hybrid Retrieval", ACM TOIS 42, 2023, on convex combination against reciprocal ranks.)
///
/// Of several queries, the first is the question. A chunk's score is its score for the question and, on top, the best
/// of its weighted scores for the expansions. So an expansion can add at most its weight: it brings in what the
/// question missed and orders what the question found about equally good, but never displaces a clear hit; and several
/// expansions astray in the same way do not add up.
///
/// Scores do not compare across languages: a document in the other language holds none of the question's words, and the
/// little an expansion may add would leave it behind every stray hit. So what an expansion in the other of Korean and
/// English finds by its words is let in by rank (see [OtherLanguage]).
///
/// Example: words find a (8.0) and b (4.0), meaning finds b (0.6), c (0.5) and d (0.3), and w is 0.5.
///
/// | chunk | words | meaning | sum  |
/// |-------|-------|---------|------|
/// | a     | 1     | 0.5 (the lowest) | 0.75 |
/// | b     | 0.5   | 1       | 0.75 |
/// | c     | 0     | 0.83    | 0.42 |
/// | d     | 0     | 0.5     | 0.25 |
///
/// The scores given are these sums less the 0.25 that a chunk in no list would have.
public final class ScoreFusion implements Fusion {
    private final DenseWeight weight;

    public ScoreFusion(DenseWeight weight) {
        this.weight = weight;
    }

    @Override
    public List<ScoredChunk> fuse(List<Ranking> rankings) {
        var scores = new HashMap<ChunkId, Double>();
        var expansions = new HashMap<ChunkId, Double>();
        var otherLanguage = new HashMap<ChunkId, Double>();
        scores(rankings).forEach((query, found) -> {
            boolean question = query.equals(rankings.getFirst().query());
            var target = question ? scores : expansions;
            found.chunks().forEach(id -> target.merge(id, query.weight() * found.score(id), Math::max));
            if (OtherLanguage.than(rankings.getFirst().query(), query)) {
                found.chunksWithWords().forEach(id -> otherLanguage.merge(id, found.score(id), Math::max));
            }
        });
        expansions.forEach((id, score) -> scores.merge(id, score, Double::sum));
        return OtherLanguage.letIn(Order.of(scores), Order.of(otherLanguage));
    }

    @Override
    public List<Share> shares(List<Ranking> rankings, ChunkId chunk) {
        var found = scores(rankings);
        var counting = new HashSet<Query>();
        found.keySet().stream().limit(1).forEach(counting::add);
        found.entrySet().stream()
                .skip(1)
                .max(Comparator.comparingDouble(one -> one.getKey().weight() * one.getValue().score(chunk)))
                .ifPresent(best -> counting.add(best.getKey()));
        return rankings.stream()
                .map(ranking -> {
                    var query = ranking.query();
                    var scores = Objects.requireNonNull(found.get(query));
                    double score = counting.contains(query) ? query.weight() * scores.score(chunk, ranking.source()) : 0;
                    return new Share(query, ranking.source(), scores.weight(ranking.source()), score);
                })
                .toList();
    }

    private Map<Query, QueryScores> scores(List<Ranking> rankings) {
        var byQuery = new LinkedHashMap<Query, QueryScores>();
        rankings.stream()
                .collect(groupingBy(Ranking::query, LinkedHashMap::new, toList()))
                .forEach((query, own) -> byQuery.put(query, new QueryScores(own, weight.of(query))));
        return byQuery;
    }
}
