package app.munseo.answer;

import app.munseo.document.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;

/// Answers without a model: the best sentences of the passages, word for word, the best one first, each with its
/// citation; or that nothing was found, when even the best one speaks of too little of the question.
final class ExtractiveAnswerer {
    private static final int MOST_SENTENCES = 3;

    /// The share of the question (see [Relevance]) the best sentence must cover.
    private static final double ENOUGH = 0.42;

    /// Further sentences must be nearly as good as the best.
    private static final double NEARLY = 0.8;

    /// What a passage's place adds: the first stands there because the search thought best of it.
    private static final double RANK_BONUS = 0.1;

    /// What counts of a unit that answers nothing.
    private static final double OF_OTHERS = 0.6;

    private record Candidate(Passage passage, Unit unit, double coverage, double score) {}

    /// The answer to `question` out of `passages`: a sentence or row a line, with its number in brackets.
    String answer(Question question, List<Passage> passages) {
        var best = candidates(question.text(), passages);
        if (best.isEmpty() || best.getFirst().coverage() < ENOUGH) {
            return NotFound.sentence(question.text());
        }
        double least = best.getFirst().score() * NEARLY;
        var lines = new LinkedHashSet<String>();
        // chunks of one section overlap, so the same sentence may stand in two passages
        var said = new HashSet<String>();
        best.stream()
                .filter(candidate -> candidate.score() >= least && said.add(text(candidate)))
                .limit(MOST_SENTENCES)
                .forEach(candidate -> {
                    lines.addAll(columns(candidate));
                    lines.add(text(candidate) + " [" + candidate.passage().number() + "]");
                });
        return String.join("\n", lines);
    }

    private static List<Candidate> candidates(String question, List<Passage> passages) {
        var relevance = new Relevance(question, passages.stream().map(Passage::chunk).toList());
        var candidates = new ArrayList<Candidate>();
        for (int i = 0; i < passages.size(); i++) {
            var passage = passages.get(i);
            var units = relevance.units(i);
            double bonus = RANK_BONUS * (passages.size() - i) / passages.size();
            for (int unit = 0; unit < units.size(); unit++) {
                if (passage.shows(units.get(unit).location(passage.chunk()))) {
                    double weight = weight(units.get(unit), units.get(unit).text(passage.chunk()));
                    double score = weight * (relevance.score(i, unit) + bonus);
                    candidates.add(new Candidate(passage, units.get(unit), relevance.coverage(i, unit), score));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::score)
                .reversed()
                .thenComparingInt(candidate -> candidate.passage().number())
                .thenComparingInt(candidate -> candidate.unit().start()));
        return candidates;
    }

    /// A heading names what others say, and a question asks it; neither is an answer.
    private static double weight(Unit unit, String text) {
        boolean says = switch (unit.kind()) {
            case HEADING, COLUMNS -> false;
            case ROW -> true;
            case SENTENCE -> !text.endsWith("?");
        };
        return says ? 1 : OF_OTHERS;
    }

    /// The line that names the columns of a row; the answer holds it once, above the first of its rows.
    private static List<String> columns(Candidate candidate) {
        var chunk = candidate.passage().chunk();
        var unit = candidate.unit();
        if (unit.kind() != Unit.Kind.ROW) {
            return List.of();
        }
        return unit.header() < 0
                ? chunk.text().substring(0, chunk.carried()).lines().toList()
                : List.of(Units.of(chunk).get(unit.header()).text(chunk));
    }

    private static String text(Candidate candidate) {
        return candidate.unit().text(candidate.passage().chunk()).replaceAll("\\s*\\n\\s*", " ");
    }
}
