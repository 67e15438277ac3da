package app.munseo.answer;

import app.munseo.answer.Unit.Kind;
import app.munseo.document.Chunk;
import app.munseo.text.Figures;
import app.munseo.text.Sentences;
import app.munseo.text.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Takes a chunk apart into its units. Carried text is no unit: it stands elsewhere in the page.
final class Units {
    private static final String CELLS = " | ";
    private static final String DELIMITERS = ",;\t|";
    private static final String ITEM_MARKS = "-*•·▪◦‣○●■□▶※◆◇–—①②③④⑤⑥⑦⑧⑨⑩";
    private static final String SENTENCE_ENDS = ".!?。！？…:;,\"'”’";

    /// Fewer columns than this might be a sentence with a comma in it.
    private static final int LEAST_DELIMITERS = 2;

    private static final int LONGEST_HEADING = 60;

    /// What headings do not state.
    private static final Set<Figures.Kind> QUANTITIES =
            EnumSet.of(Figures.Kind.MONEY, Figures.Kind.PERCENT, Figures.Kind.MEASURE);

    private final String text;
    private final List<Unit> units = new ArrayList<>();
    private int heading = -1;
    private int columns = -1;

    private Units(String text) {
        this.text = text;
    }

    /// The units of `chunk` in reading order.
    static List<Unit> of(Chunk chunk) {
        int carried = chunk.carried();
        if (carried > 0) {
            return Sentences.lines(chunk.text()).stream()
                    .filter(line -> line.start() >= carried)
                    .map(line -> new Unit(Kind.ROW, line.start(), line.end(), -1))
                    .toList();
        }
        var units = new Units(chunk.text());
        if (isTable(chunk.text())) {
            Sentences.lines(chunk.text()).forEach(units::addRow);
        } else {
            units.addProse(Sentences.split(chunk.text()));
        }
        return units.units;
    }

    private void addProse(List<Span> spans) {
        for (int i = 0; i < spans.size(); i++) {
            var span = spans.get(i);
            if (isRow(span)) {
                addRow(span);
                continue;
            }
            columns = -1;
            if (i + 1 < spans.size() && isHeading(span)) {
                heading = units.size();
                units.add(new Unit(Kind.HEADING, span.start(), span.end(), -1));
            } else {
                units.add(new Unit(Kind.SENTENCE, span.start(), span.end(), heading));
            }
        }
    }

    private void addRow(Span span) {
        if (columns < 0) {
            columns = units.size();
            units.add(new Unit(Kind.COLUMNS, span.start(), span.end(), heading));
        } else {
            units.add(new Unit(Kind.ROW, span.start(), span.end(), columns));
        }
    }

    private boolean isRow(Span span) {
        return text.indexOf(CELLS, span.start(), span.end()) >= 0;
    }

    private boolean isHeading(Span span) {
        char last = text.charAt(span.end() - 1);
        return span.length() <= LONGEST_HEADING
                && SENTENCE_ENDS.indexOf(last) < 0
                && last != '다'
                && ITEM_MARKS.indexOf(text.charAt(span.start())) < 0
                && text.startsWith("\n", span.end())
                && text.indexOf('\n', span.start(), span.end()) < 0
                && Figures.in(span.of(text)).stream().noneMatch(figure -> QUANTITIES.contains(figure.kind()));
    }

    /// Whether every line has at least the delimiters of the first: the beginning of a table, which carries nothing.
    private static boolean isTable(String text) {
        var lines = Sentences.lines(text);
        if (lines.size() < 2) {
            return false;
        }
        var first = lines.getFirst().of(text);
        return DELIMITERS.chars().anyMatch(delimiter -> {
            long columns = count(first, delimiter);
            return columns >= LEAST_DELIMITERS
                    && lines.stream().allMatch(line -> count(line.of(text), delimiter) >= columns);
        });
    }

    private static long count(String line, int delimiter) {
        return line.chars().filter(c -> c == delimiter).count();
    }
}
