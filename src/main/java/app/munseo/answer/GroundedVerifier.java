package app.munseo.answer;

import app.munseo.answer.CitedSentences.Cited;
import app.munseo.document.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Binds each marker to the sentences of its passage that come closest to what is said, and judges by words, figures,
/// quotations and negation (see [Judgement]). A marker whose number is no passage's is dropped.
public final class GroundedVerifier implements CitationVerifier {
    /// Sentences of a passage that may stand together behind one sentence of the answer.
    private static final int WIDEST = 3;

    /// What a further sentence must add to be worth its length.
    private static final double WORTH = 0.12;

    @Override
    public List<Citation> verify(String answer, List<Passage> passages) {
        var citations = new ArrayList<Citation>();
        for (var sentence : CitedSentences.of(answer)) {
            for (int number : sentence.numbers()) {
                passages.stream()
                        .filter(passage -> passage.number() == number)
                        .map(passage -> cite(sentence, passage))
                        .forEach(citations::add);
            }
        }
        return citations;
    }

    private static Citation cite(Cited sentence, Passage passage) {
        var chunk = passage.chunk();
        var location = closest(Words.of(sentence.text()), passage);
        int shift = chunk.carried() - chunk.location().start();
        var quote = chunk.text().substring(location.start() + shift, location.end() + shift);
        var support = Judgement.of(sentence.text(), quote, shown(passage));
        return new Citation(
                passage.number(),
                sentence.start(),
                sentence.end(),
                chunk.id().document(),
                location,
                quote,
                support);
    }

    /// All that stands under the number. In rows, a comma may part two figures as well as the thousands of one.
    private static String shown(Passage passage) {
        var text = passage.chunk().heading() + "\n" + passage.text();
        boolean rows = Units.of(passage.chunk()).stream().anyMatch(unit -> unit.kind() == Unit.Kind.ROW);
        return rows ? text + "\n" + passage.text().replace(',', ' ') : text;
    }

    /// The shortest run of shown units that holds the most of `terms`.
    private static Location closest(Set<String> terms, Passage passage) {
        var units = Units.of(passage.chunk()).stream()
                .filter(unit -> passage.shows(unit.location(passage.chunk())))
                .toList();
        Location best = passage.spans().getFirst();
        double bestScore = -1;
        for (int first = 0; first < units.size(); first++) {
            var left = new HashSet<>(terms);
            for (int last = first; last < Math.min(first + WIDEST, units.size()); last++) {
                left.removeAll(Words.of(units.get(last).text(passage.chunk())));
                double held = terms.isEmpty() ? 0 : 1 - (double) left.size() / terms.size();
                double score = held - WORTH * (last - first);
                if (score > bestScore) {
                    bestScore = score;
                    best = run(units.get(first), units.get(last), passage);
                }
            }
        }
        return best;
    }

    private static Location run(Unit first, Unit last, Passage passage) {
        var start = first.location(passage.chunk());
        return new Location(start.page(), start.start(), last.location(passage.chunk()).end());
    }
}
