package app.munseo.answer;

import app.munseo.answer.CitedSentences.Cited;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Binds each marker to the sentences of its passage that come closest to what is said, and judges by words, figures,
/// quotations and negation (see [Judgement]). A marker whose number is no passage's is dropped; a sentence without one
/// gets the passage that holds all of it, or is told to have none.
public final class GroundedVerifier implements CitationVerifier {
    /// Sentences of a passage that may stand together behind one sentence of the answer.
    private static final int WIDEST = 3;

    /// What a further sentence must add to be worth its length.
    private static final double WORTH = 0.12;

    /// A sentence that says something, unlike a caption or a line of a table.
    private static final Pattern SAYS = Pattern.compile("[.!。]$|[다요음함됨임]$");

    @Override
    public Verification verify(String answer, List<Passage> passages) {
        var sources = new Sources(passages);
        var citations = new ArrayList<Citation>();
        var unbacked = new ArrayList<Unbacked>();
        for (var sentence : CitedSentences.of(answer)) {
            var cited = cite(sentence, sources.numbered(sentence.numbers()), false);
            var tried = cited.isEmpty() && isOpen(sentence) ? cite(sentence, sources.all(), true) : cited;
            var held = cited.isEmpty() ? best(tried) : cited;
            citations.addAll(held);
            if (held.isEmpty() && isOpen(sentence)) {
                unbacked.add(new Unbacked(sentence.start(), sentence.end(), Unbacked.Kind.UNCITED));
            }
            unbacked.addAll(figures(answer, sentence, tried));
        }
        return new Verification(citations, unbacked);
    }

    /// Whether a sentence that cites nothing should.
    private static boolean isOpen(Cited sentence) {
        return sentence.numbers().isEmpty()
                && SAYS.matcher(sentence.text().strip()).find()
                && !NotFound.isSaid(sentence.text());
    }

    /// The passages as the judge reads them, each read once, when it is needed.
    private static final class Sources {
        private final List<Passage> passages;
        private final Map<Passage, Source> read = new HashMap<>();

        Sources(List<Passage> passages) {
            this.passages = passages;
        }

        List<Source> numbered(Set<Integer> numbers) {
            return passages.stream()
                    .filter(passage -> numbers.contains(passage.number()))
                    .map(passage -> read.computeIfAbsent(passage, Source::of))
                    .toList();
        }

        List<Source> all() {
            return numbered(passages.stream().map(Passage::number).collect(Collectors.toSet()));
        }
    }

    private static List<Citation> cite(Cited sentence, List<Source> sources, boolean attached) {
        return sources.stream().map(source -> cite(sentence, source, attached)).toList();
    }

    /// The one of them that holds all of its sentence, if there is one.
    private static List<Citation> best(List<Citation> attempts) {
        return attempts.stream()
                .filter(citation -> citation.support() == Support.SUPPORTED)
                .findFirst()
                .map(List::of)
                .orElse(List.of());
    }

    /// The figures that none of the passages states.
    private static List<Unbacked> figures(String answer, Cited sentence, List<Citation> tried) {
        return tried.stream()
                .map(citation -> citation.reasons().stream()
                        .filter(reason -> reason.code() == Reason.Code.FIGURE_MISSING)
                        .map(Reason::words)
                        .collect(Collectors.toCollection(LinkedHashSet::new)))
                .reduce((all, more) -> {
                    all.retainAll(more);
                    return all;
                })
                .orElseGet(LinkedHashSet::new)
                .stream()
                .map(words -> at(answer, sentence, words))
                .toList();
    }

    private static Unbacked at(String answer, Cited sentence, String words) {
        int start = answer.indexOf(words, sentence.start());
        return start < 0 || start >= sentence.end()
                ? new Unbacked(sentence.start(), sentence.end(), Unbacked.Kind.FIGURE)
                : new Unbacked(start, start + words.length(), Unbacked.Kind.FIGURE);
    }

    private static Citation cite(Cited sentence, Source source, boolean attached) {
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
                attached);
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
