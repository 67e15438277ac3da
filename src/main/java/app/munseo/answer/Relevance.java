package app.munseo.answer;

import app.munseo.document.Chunk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How much of a question each unit of the given chunks speaks of.
///
/// A term of the question counts by its rarity among all units (inverse document frequency, as in BM25), fully where
/// the unit itself or the header of its row holds it, less where a neighbour, and least where the heading or the rest
/// of the chunk does. A term that stands nowhere counts most: a question about something else covers little.
final class Relevance {
    private static final double OF_HEADER = 0.9;
    private static final double OF_NEIGHBOUR = 0.6;
    private static final double OF_CHUNK = 0.45;

    /// What two of the question's terms add by standing together in the unit as they do in the question.
    private static final double OF_PAIRS = 0.15;

    private final Set<String> question;
    private final Set<String> pairs;
    private final Expectation expectation;
    private final List<Parts> chunks = new ArrayList<>();
    private final Map<String, Double> weights = new HashMap<>();

    /// The terms of one chunk: of each unit, and of its heading and carried text.
    private record Parts(
            Chunk chunk, List<Unit> units, List<Set<String>> terms, Set<String> heading, Set<String> header) {}

    Relevance(String question, List<Chunk> chunks) {
        this.question = Words.of(question);
        this.pairs = pairs(this.question);
        this.expectation = Expectation.of(question);
        chunks.forEach(chunk -> this.chunks.add(parts(chunk)));
        var units = this.chunks.stream().flatMap(parts -> parts.terms().stream()).toList();
        for (var term : this.question) {
            long holding = units.stream().filter(terms -> terms.contains(term)).count();
            weights.put(term, Math.log1p((units.size() - holding + 0.5) / (holding + 0.5)));
        }
    }

    private static Parts parts(Chunk chunk) {
        var units = Units.of(chunk);
        var terms = units.stream().map(unit -> Words.of(unit.text(chunk))).toList();
        var header = Words.of(chunk.text().substring(0, chunk.carried()));
        return new Parts(chunk, units, terms, Words.of(chunk.heading()), header);
    }

    /// The units of chunk number `chunk`.
    List<Unit> units(int chunk) {
        return chunks.get(chunk).units();
    }

    /// The share of the question that unit `unit` of chunk `chunk` covers, weighted by rarity: 0 to 1.
    double coverage(int chunk, int unit) {
        double all = 0;
        double covered = 0;
        for (var term : question) {
            double weight = weights.getOrDefault(term, 0.0);
            all += weight;
            covered += weight * share(chunks.get(chunk), unit, term);
        }
        return all == 0 ? 0 : covered / all;
    }

    /// How well the unit answers: its coverage, more for terms that stand together as in the question, less where the
    /// question asks for a figure and the unit has none.
    double score(int chunk, int unit) {
        var parts = chunks.get(chunk);
        var shared = pairs(parts.terms().get(unit));
        shared.retainAll(pairs);
        double together = pairs.isEmpty() ? 0 : OF_PAIRS * shared.size() / pairs.size();
        return (coverage(chunk, unit) + together) * expectation.met(parts.units().get(unit).text(parts.chunk()));
    }

    private static Set<String> pairs(Set<String> terms) {
        var pairs = new HashSet<String>();
        var before = "";
        for (var term : terms) {
            pairs.add(before + " " + term);
            before = term;
        }
        return pairs;
    }

    private static double share(Parts parts, int unit, String term) {
        var terms = parts.terms();
        if (terms.get(unit).contains(term)) {
            return 1;
        }
        if (parts.header().contains(term) || isAbove(parts, unit, term)) {
            return OF_HEADER;
        }
        boolean before = unit > 0 && terms.get(unit - 1).contains(term);
        boolean after = unit + 1 < terms.size() && terms.get(unit + 1).contains(term);
        if (before || after) {
            return OF_NEIGHBOUR;
        }
        boolean elsewhere = parts.heading().contains(term) || terms.stream().anyMatch(all -> all.contains(term));
        return elsewhere ? OF_CHUNK : 0;
    }

    /// Whether what the unit stands under holds the term: its columns, its heading.
    private static boolean isAbove(Parts parts, int unit, String term) {
        int above = parts.units().get(unit).header();
        while (above >= 0 && !parts.terms().get(above).contains(term)) {
            above = parts.units().get(above).header();
        }
        return above >= 0;
    }
}
