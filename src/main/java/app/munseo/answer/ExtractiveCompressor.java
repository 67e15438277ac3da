package app.munseo.answer;

import app.munseo.document.Chunk;
import app.munseo.document.Hit;
import app.munseo.document.Question;
import app.munseo.text.TokenCount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Selects sentences by what they share with the question, without any model: the most relevant ones of all hits
/// until the budget is spent, each with its neighbours, so that what is shown can be understood.
public final class ExtractiveCompressor implements ContextCompressor {
    /// What the rank of a hit adds to the coverage of its sentences, first hit to last.
    private static final double RANK_BONUS = 0.3;

    /// Tokens that the frame around a passage costs.
    static final int FRAME_TOKENS = 40;

    /// Sentences before and after a chosen one that come along.
    private static final int NEIGHBOURS = 1;

    /// A unit and how much it deserves to be shown.
    private record Candidate(int hit, int unit, double score) {}

    @Override
    public List<Passage> compress(Question question, List<Hit> hits, int tokenBudget) {
        var chunks = hits.stream().map(Hit::chunk).toList();
        var relevance = new Relevance(question.text(), chunks);
        var selections = new ArrayList<Selection>();
        for (int hit = 0; hit < hits.size(); hit++) {
            selections.add(new Selection(chunks.get(hit), relevance.units(hit)));
        }
        int left = tokenBudget;
        for (var candidate : candidates(relevance, hits.size())) {
            left -= select(candidate, chunks.get(candidate.hit()), selections.get(candidate.hit()), relevance, left);
        }
        return Selection.passages(selections);
    }

    private static List<Candidate> candidates(Relevance relevance, int hits) {
        var candidates = new ArrayList<Candidate>();
        for (int hit = 0; hit < hits; hit++) {
            double bonus = RANK_BONUS * (hits - hit) / hits;
            for (int unit = 0; unit < relevance.units(hit).size(); unit++) {
                candidates.add(new Candidate(hit, unit, relevance.score(hit, unit) + bonus));
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::score)
                .reversed()
                .thenComparingInt(Candidate::hit)
                .thenComparingInt(Candidate::unit));
        return candidates;
    }

    /// Adds the candidate and its neighbours as far as they fit into `left` tokens; what they cost.
    private static int select(Candidate candidate, Chunk chunk, Selection selection, Relevance relevance, int left) {
        int spent = 0;
        var units = relevance.units(candidate.hit());
        for (int unit : around(candidate.unit(), units.size())) {
            var header = units.get(unit).header();
            int cost = selection.contains(unit) ? 0 : TokenCount.estimate(units.get(unit).text(chunk)) + 1;
            cost += header < 0 || selection.contains(header) ? 0 : TokenCount.estimate(units.get(header).text(chunk));
            cost += selection.isEmpty() ? FRAME_TOKENS + frame(chunk) : 0;
            if (spent + cost <= left) {
                selection.add(unit);
                spent += cost;
            } else if (unit == candidate.unit()) {
                return spent;
            }
        }
        return spent;
    }

    private static int frame(Chunk chunk) {
        return TokenCount.estimate(chunk.heading()) + TokenCount.estimate(chunk.text().substring(0, chunk.carried()));
    }

    /// The unit itself first, then its neighbours.
    private static List<Integer> around(int unit, int size) {
        var around = new ArrayList<>(List.of(unit));
        for (int distance = 1; distance <= NEIGHBOURS; distance++) {
            if (unit - distance >= 0) {
                around.add(unit - distance);
            }
            if (unit + distance < size) {
                around.add(unit + distance);
            }
        }
        return around;
    }
}
