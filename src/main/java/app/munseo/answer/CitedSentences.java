package app.munseo.answer;

import app.munseo.answer.Markers.Marker;
import app.munseo.text.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Finds the sentences of an answer and the numbers each one cites, if any.
///
/// A marker belongs to the text before it, whether it stands before the full stop or after it; only a marker with
/// nothing before it belongs to the sentence that follows.
final class CitedSentences {
    /// A sentence without its markers, where it stands in the answer (its markers included), and what it cites.
    record Cited(String text, int start, int end, Set<Integer> numbers) {}

    private final String answer;
    private final List<Marker> markers;
    private final StringBuilder bare = new StringBuilder();

    private CitedSentences(String answer) {
        this.answer = answer;
        this.markers = Markers.in(answer);
    }

    /// The sentences of `answer` in order; those that cite nothing have no numbers.
    static List<Cited> of(String answer) {
        return new CitedSentences(answer).find();
    }

    private List<Cited> find() {
        int[] origin = new int[answer.length() + 1];
        int[] place = place(origin);
        var found = new ArrayList<Cited>();
        var spans = Sentences.split(bare.toString());
        int marker = 0;
        for (int i = 0; i < spans.size(); i++) {
            boolean last = i + 1 == spans.size();
            var span = spans.get(i);
            int end = origin[span.end() - 1] + 1;
            var numbers = new TreeSet<Integer>();
            while (marker < place.length && (last || place[marker] <= spans.get(i + 1).start())) {
                numbers.addAll(markers.get(marker).numbers());
                end = Math.max(end, markers.get(marker).end());
                marker++;
            }
            found.add(new Cited(span.of(bare.toString()), origin[span.start()], end, numbers));
        }
        return found;
    }

    /// Fills `bare` with the answer without markers and `origin` with where each of its characters came from; where
    /// in `bare` each marker stood.
    private int[] place(int[] origin) {
        int[] place = new int[markers.size()];
        int at = 0;
        for (int i = 0; i <= markers.size(); i++) {
            int until = i < markers.size() ? markers.get(i).start() : answer.length();
            for (; at < until; at++) {
                origin[bare.length()] = at;
                bare.append(answer.charAt(at));
            }
            if (i < markers.size()) {
                place[i] = bare.length();
                at = markers.get(i).end();
            }
        }
        return place;
    }
}
