package app.munseo.app;

import app.munseo.app.Preview.Mark;
import app.munseo.document.Chunk;
import app.munseo.document.DocumentId;
import app.munseo.document.Hit;
import app.munseo.document.Location;
import app.munseo.index.Analysis;
import app.munseo.index.Analysis.Term;
import app.munseo.text.Sentences;
import app.munseo.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Makes of hits what a person can take in while typing: each file once, by its best chunk, with one sentence.
final class Previews {
    /// About two lines of the list.
    private static final int LONGEST = 180;
    /// What a cut sentence shows before its first marked word.
    private static final int LEAD = 30;

    private final Set<String> words;

    private Previews(String query) {
        this.words = Analysis.terms(query).stream().map(Term::text).collect(Collectors.toSet());
    }

    static List<Preview> of(String query, List<Hit> hits, int limit) {
        var previews = new Previews(query);
        var best = new LinkedHashMap<DocumentId, Chunk>();
        hits.forEach(hit -> best.putIfAbsent(hit.chunk().id().document(), hit.chunk()));
        return best.values().stream().limit(limit).map(previews::of).toList();
    }

    private Preview of(Chunk chunk) {
        var own = chunk.text().substring(chunk.carried());
        var sentence = sentences(own).stream()
                .max(Comparator.comparingInt((Span span) -> matched(span.of(own)))
                        .thenComparing(Span::start, Comparator.reverseOrder()))
                .orElse(new Span(0, own.length()));
        var place = chunk.location();
        return cut(chunk, sentence.of(own), new Location(
                place.page(), place.start() + sentence.start(), place.start() + sentence.end()));
    }

    /// A table's rows have no sentence ends, so whatever is longer than the list shows is taken line by line.
    private static List<Span> sentences(String text) {
        var sentences = Sentences.split(text);
        return sentences.stream().anyMatch(span -> span.length() > LONGEST) ? Sentences.lines(text) : sentences;
    }

    private int matched(String sentence) {
        var found = new HashSet<String>();
        Analysis.terms(sentence).stream().map(Term::text).filter(words::contains).forEach(found::add);
        return found.size();
    }

    private Preview cut(Chunk chunk, String sentence, Location location) {
        var marks = marks(sentence);
        int first = marks.isEmpty() ? 0 : marks.getFirst().start();
        int start = sentence.length() <= LONGEST ? 0 : Math.clamp(first - LEAD, 0, sentence.length() - LONGEST);
        int end = Math.min(sentence.length(), start + LONGEST);
        var shown = marks.stream()
                .filter(mark -> mark.start() >= start && mark.end() <= end)
                .map(mark -> new Mark(mark.start() - start, mark.end() - start))
                .toList();
        var text = sentence.substring(start, end).replace('\n', ' ').replace('\t', ' ');
        return new Preview(chunk.id().document(), location, chunk.heading(), text, shown);
    }

    private List<Mark> marks(String sentence) {
        var marks = new ArrayList<Mark>();
        int end = 0;
        for (var term : Analysis.terms(sentence)) {
            if (words.contains(term.text()) && term.start() >= end) {
                marks.add(new Mark(term.start(), term.end()));
                end = term.end();
            }
        }
        return marks;
    }
}
