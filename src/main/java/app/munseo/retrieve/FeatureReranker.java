package app.munseo.retrieve;

import app.munseo.document.ChunkId;
import app.munseo.document.Hit;
import app.munseo.document.Question;
import app.munseo.index.Coverage;
import app.munseo.text.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Looks at the head of a ranking once more, for what the sums of fusion cannot see, and needs no model for it. To each
/// hit's score, divided by the best one, it adds
///
/// - `coverage`: 0.2 · the share of the question that the chunk holds. BM25 adds up words, and so a chunk with the
///   rarest one three times passes another that has all of them.
/// - `near`: 0.2 · the share that stands within two or three sentences: words far apart are seldom about one thing.
/// - `written`: 0.05 · the share that stands there as it is written: endings and compounds are not all noise.
/// - `company`: 0.35 · the cosine with the middle of the three best hits. What is like them is likely to be relevant as
///   they are: pseudo-relevance feedback (Rocchio, "Relevance feedback in information retrieval", 1971) without a
///   second search.
///
/// All of it counts as much as meaning has of its say: not at all for a Korean question to a model that knows no
/// Korean. There BM25's own order is nearly right, company has nothing to go by, and words alone moved one collection
/// up and another down.
///
/// The weights are round, and were chosen by a simulation of this search over 13 judged collections; neighbouring
/// weights do about as well. Not taken up, because they helped some collections and hurt others: words in the heading,
/// the longest common run, the other chunks of the document, feedback to the question's vector.
///
/// Hits in the other of Korean and English, which hold none of the question's words and owe their place to its
/// translation, keep that place.
public final class FeatureReranker implements Reranker {
    static final String NAME = "features";

    /// As many as a first page and what might still come onto it; more did not help.
    private static final int HEAD = 20;

    private static final int BEST = 3;
    private static final String COVERAGE = "coverage";
    private static final String NEAR = "near";
    private static final String WRITTEN = "written";
    private static final String COMPANY = "company";
    private static final Map<String, Double> WEIGHTS = Map.of(COVERAGE, 0.2, NEAR, 0.2, WRITTEN, 0.05, COMPANY, 0.35);

    private final BiFunction<String, Set<ChunkId>, Map<ChunkId, Coverage>> coverages;
    private final Function<Set<ChunkId>, Map<ChunkId, float[]>> vectors;
    private final DenseWeight weight;

    /// @param coverages how much of a question chunks hold
    /// @param vectors gives the vectors, of length 1, of those chunks that have one
    public FeatureReranker(
            BiFunction<String, Set<ChunkId>, Map<ChunkId, Coverage>> coverages,
            Function<Set<ChunkId>, Map<ChunkId, float[]>> vectors,
            DenseWeight weight) {
        this.coverages = coverages;
        this.vectors = vectors;
        this.weight = weight;
    }

    @Override
    public Reranked rerank(Question question, List<Hit> hits) {
        var asked = Language.of(question.standalone());
        var head = hits.stream()
                .limit(HEAD)
                .filter(hit -> !OtherLanguage.than(asked, Language.of(hit.chunk().text())))
                .toList();
        double share = weight.share(Query.question(question.standalone()));
        if (share == 0 || head.isEmpty() || head.getFirst().score() <= 0) {
            return Reranked.of(NAME, hits, hits, Map.of());
        }
        var reasons = reasons(question, head);
        var ordered = head.stream()
                .map(hit -> new Hit(hit.chunk(), score(hit, head.getFirst(), share, reasons)))
                .sorted(Comparator.comparingDouble(Hit::score).reversed())
                .toList();
        return Reranked.of(NAME, hits, merged(hits, ordered, reasons.keySet()), reasons);
    }

    private Map<ChunkId, Move.Reason> reasons(Question question, List<Hit> head) {
        var ids = head.stream().map(hit -> hit.chunk().id()).toList();
        var covered = coverages.apply(question.standalone(), Set.copyOf(ids));
        var companies = companies(ids);
        var reasons = new HashMap<ChunkId, Move.Reason>();
        for (var id : ids) {
            var coverage = covered.getOrDefault(id, Coverage.NONE);
            double company = companies.getOrDefault(id, 0.0);
            var measures = Map.of(
                    COVERAGE, coverage.all(), NEAR, coverage.near(), WRITTEN, coverage.written(), COMPANY, company);
            reasons.put(id, new Move.Reason(measures, null));
        }
        return reasons;
    }

    /// The cosine of each chunk with the middle of the best ones; a chunk without a vector is taken to be like the
    /// average one.
    private Map<ChunkId, Double> companies(List<ChunkId> ids) {
        var known = vectors.apply(Set.copyOf(ids));
        var best = ids.stream().filter(known::containsKey).limit(BEST).map(known::get).toList();
        var companies = new HashMap<ChunkId, Double>();
        known.forEach((id, vector) -> companies.put(
                id, best.stream().mapToDouble(other -> Cosine.of(vector, other)).average().orElse(0)));
        double average = companies.values().stream().mapToDouble(value -> value).average().orElse(0);
        ids.forEach(id -> companies.putIfAbsent(id, average));
        return companies;
    }

    private static double score(Hit hit, Hit best, double share, Map<ChunkId, Move.Reason> reasons) {
        var measures = Objects.requireNonNull(reasons.get(hit.chunk().id())).measures();
        return hit.score() / best.score()
                + share * WEIGHTS.entrySet().stream()
                        .mapToDouble(of -> of.getValue() * measures.getOrDefault(of.getKey(), 0.0))
                        .sum();
    }

    /// `ordered` in the places of its members among `hits`; others in the head score as the hit they stand behind.
    private static List<Hit> merged(List<Hit> hits, List<Hit> ordered, Set<ChunkId> members) {
        var merged = new ArrayList<Hit>();
        int next = 0;
        for (var hit : hits) {
            if (members.contains(hit.chunk().id())) {
                merged.add(ordered.get(next++));
            } else if (next < ordered.size()) {
                merged.add(new Hit(hit.chunk(), ordered.get(Math.max(0, next - 1)).score()));
            } else {
                merged.add(hit);
            }
        }
        return merged;
    }
}
