package app.munseo.answer;

import app.munseo.answer.CitedSentences.Cited;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;

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
        var sources = new HashMap<Integer, Source>();
        for (var sentence : CitedSentences.of(answer)) {
            for (int number : sentence.numbers()) {
                passages.stream()
                        .filter(passage -> passage.number() == number)
                        .map(passage -> sources.computeIfAbsent(number, _ -> Source.of(passage)))
                        .map(source -> cite(sentence, source))
                        .forEach(citations::add);
            }
        }
        return citations;
    }

    private static Citation cite(Cited sentence, Source source) {
        var run = closest(new Line(sentence.text()), source);
        var judgement = Judgement.of(sentence.text(), source, run.first(), run.last());
        var chunk = source.passage().chunk();
        var location = source.location(run.first(), run.last());
        int shift = chunk.carried() - chunk.location().start();
        return new Citation(
                source.passage().number(),
                sentence.start(),
                sentence.end(),
                chunk.id().document(),
                location,
                chunk.text().substring(location.start() + shift, location.end() + shift),
                judgement.support(),
                judgement.reasons(),
                false);
    }

    /// Lines of a source that stand next to each other.
    private record Run(int first, int last) {}

    /// The shortest run of lines that holds the most of the claim's terms and figures.
    private static Run closest(Line claim, Source source) {
        var best = new Run(0, 0);
        double bestScore = -1;
        int all = claim.words().size() + claim.figures().size();
        for (int first = 0; first < source.lines().size(); first++) {
            var left = new HashSet<>(claim.words());
            var figures = new HashSet<>(claim.figures());
            for (int last = first; last < Math.min(first + WIDEST, source.lines().size()); last++) {
                int line = last;
                left.removeAll(source.words(line));
                figures.removeIf(claimed -> source.figures().stream()
                        .anyMatch(stated -> stated.line() == line && stated.figure().bearsOut(claimed.figure())));
                double held = all == 0 ? 0 : 1 - (double) (left.size() + figures.size()) / all;
                double score = held - WORTH * (last - first);
                if (score > bestScore) {
                    bestScore = score;
                    best = new Run(first, last);
                }
            }
        }
        return best;
    }
}
