package app.munseo.answer;

import app.munseo.document.Chunk;
import app.munseo.document.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// The units chosen from one chunk, and the passage they make. A row brings the row that names its columns.
final class Selection {
    /// Stands where units were left out.
    private static final String GAP = " … ";

    private final Chunk chunk;
    private final List<Unit> units;
    private final TreeSet<Integer> chosen = new TreeSet<>();

    Selection(Chunk chunk, List<Unit> units) {
        this.chunk = chunk;
        this.units = units;
    }

    void add(int unit) {
        chosen.add(unit);
        if (units.get(unit).header() >= 0) {
            chosen.add(units.get(unit).header());
        }
    }

    /// The text of a unit, chosen or not.
    String text(int unit) {
        return units.get(unit).text(chunk);
    }

    boolean contains(int unit) {
        return chosen.contains(unit);
    }

    boolean isEmpty() {
        return chosen.isEmpty();
    }

    /// The passage; units that follow each other become one span.
    Passage passage(int number) {
        var text = new StringBuilder(chunk.text().substring(0, chunk.carried()));
        var spans = new ArrayList<Location>();
        int shift = chunk.location().start() - chunk.carried();
        for (var run : runs()) {
            if (!spans.isEmpty()) {
                text.append(units.get(run.getFirst()).kind() == Unit.Kind.ROW ? "\n" : GAP);
            }
            int start = units.get(run.getFirst()).start();
            int end = units.get(run.getLast()).end();
            text.append(chunk.text(), start, end);
            spans.add(new Location(chunk.location().page(), start + shift, end + shift));
        }
        return new Passage(number, chunk, text.toString(), spans);
    }

    private List<List<Integer>> runs() {
        var runs = new ArrayList<List<Integer>>();
        for (int unit : chosen) {
            if (runs.isEmpty() || runs.getLast().getLast() + 1 != unit) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(unit);
        }
        return runs;
    }

    /// The passages of the selections that hold anything, numbered from 1.
    static List<Passage> passages(List<Selection> selections) {
        var passages = new ArrayList<Passage>();
        for (var selection : selections) {
            if (!selection.isEmpty()) {
                passages.add(selection.passage(passages.size() + 1));
            }
        }
        return passages;
    }
}
