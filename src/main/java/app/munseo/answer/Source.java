package app.munseo.answer;

import app.munseo.document.Location;
import app.munseo.text.Figures.Figure;
import app.munseo.text.Figures.Kind;
import app.munseo.text.Figures.Located;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A passage as the judge reads it: line by line, with every figure it states and what stands near it.
final class Source {
    /// How close a term of the next line, or of what stands above, counts to be.
    private static final double NEXT_LINE = 0.05;
    private static final double ABOVE = 0.03;

    /// "Seven of nine directors": what is said is said of the seven.
    private static final Pattern OF_ALL = Pattern.compile(
            "(?:\\d|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten)) of (?:the )?$");

    private static final double PART_OF = 0.5;

    private final Passage passage;
    private final List<Unit> units;
    private final List<Line> lines = new ArrayList<>();
    private final List<Stated> figures = new ArrayList<>();
    private final Line above;
    private final List<Part> parts = new ArrayList<>();

    private Source(Passage passage) {
        this.passage = passage;
        var all = Units.of(passage.chunk());
        this.units = all.stream()
                .filter(unit -> passage.shows(unit.location(passage.chunk())))
                .toList();
        units.forEach(unit -> lines.add(new Line(unit.text(passage.chunk()))));
        this.above = new Line(passage.chunk().heading() + "\n" + carried());
        for (int i = 0; i < units.size(); i++) {
            figures.addAll(units.get(i).kind() == Unit.Kind.ROW ? row(i, all) : prose(i));
        }
        for (var located : above.figures()) {
            figures.add(stated(located, Stated.ABOVE, above, Map.of()));
        }
        for (int i = 0; i < units.size(); i++) {
            parts.addAll(parts(i));
        }
    }

    static Source of(Passage passage) {
        return new Source(passage);
    }

    private String carried() {
        var chunk = passage.chunk();
        return chunk.text().substring(0, chunk.carried());
    }

    private List<Stated> row(int line, List<Unit> all) {
        int header = units.get(line).header();
        var columns = header < 0 ? carried() : all.get(header).text(passage.chunk());
        return new Cells(columns.strip(), passage.chunk().heading()).in(lines.get(line).text(), line);
    }

    private List<Stated> prose(int line) {
        var others = new HashMap<String, Double>();
        above.words().forEach(term -> others.put(term, ABOVE));
        for (int next : new int[] {line - 1, line + 1}) {
            if (next >= 0 && next < lines.size()) {
                lines.get(next).words().forEach(term -> others.put(term, NEXT_LINE));
            }
        }
        int stands = units.get(line).kind() == Unit.Kind.COLUMNS ? Stated.ABOVE : line;
        return lines.get(line).figures().stream()
                .map(located -> stated(located, stands, lines.get(line), others))
                .toList();
    }

    private static Stated stated(Located located, int number, Line line, Map<String, Double> others) {
        var near = new HashMap<>(others);
        near.putAll(line.near(located.start(), located.end()));
        if (OF_ALL.matcher(line.text().substring(0, located.start())).find()) {
            near.replaceAll((_, closeness) -> closeness * PART_OF);
        }
        return new Stated(located.figure(), number, located.start(), located.end(), line.counted(located), near);
    }

    Passage passage() {
        return passage;
    }

    List<Line> lines() {
        return lines;
    }

    Line above() {
        return above;
    }

    boolean isRow(int line) {
        return line >= 0 && units.get(line).kind() == Unit.Kind.ROW;
    }

    /// The words of a line, with those of the columns of a row.
    Set<String> words(int line) {
        var words = new LinkedHashSet<>(lines.get(line).words());
        if (isRow(line)) {
            figures.stream()
                    .filter(stated -> stated.line() == line)
                    .forEach(stated -> words.addAll(stated.near().keySet()));
        }
        return words;
    }

    /// Every word of the passage and of what stands above it.
    Set<String> words() {
        var words = new LinkedHashSet<>(above.words());
        for (int line = 0; line < lines.size(); line++) {
            words.addAll(words(line));
        }
        return words;
    }

    /// What the lines say, clause by clause and row by row.
    List<Part> parts() {
        return parts;
    }

    private List<Part> parts(int line) {
        if (!isRow(line)) {
            return Part.of(lines.get(line));
        }
        var stated = figures.stream().filter(one -> one.line() == line).map(Stated::figure).collect(Collectors.toSet());
        return List.of(Part.row(lines.get(line), words(line), stated));
    }

    /// All figures: of the lines, those above them with line [Stated#ABOVE].
    List<Stated> figures() {
        return figures;
    }

    /// Whether `term` stands in the one prose line of both figures, and before both.
    boolean isBefore(String term, Stated one, Stated other) {
        if (one.line() != other.line() || one.line() < 0 || isRow(one.line())) {
            return false;
        }
        int first = Math.min(one.start(), other.start());
        var places = lines.get(one.line()).terms().stream().filter(found -> found.text().equals(term)).toList();
        return !places.isEmpty() && places.stream().allMatch(found -> found.end() <= first);
    }

    /// The lines from `first` to `last`, as a stretch of the page.
    Location location(int first, int last) {
        var start = units.get(first).location(passage.chunk());
        return new Location(start.page(), start.start(), units.get(last).location(passage.chunk()).end());
    }

    /// The lines from `first` to `last`.
    String text(int first, int last) {
        return lines.subList(first, last + 1).stream().map(Line::text).collect(Collectors.joining("\n"));
    }

    /// All the text there is, for what is compared as it is written.
    String text() {
        var text = new StringBuilder(above.text());
        lines.forEach(line -> text.append('\n').append(line.text()));
        return text.toString();
    }

    /// Whether the dates of the passage together make `date`: the year in the heading, the month in the text.
    boolean composes(Figure date) {
        var dates = new LinkedHashSet<Figure>();
        figures.forEach(stated -> dates.add(stated.figure()));
        int dash = date.value().indexOf('-', 1);
        if (date.kind() != Kind.DATE || date.value().startsWith("-") || dash < 0) {
            return false;
        }
        var year = new Figure(Kind.NUMBER, date.value().substring(0, dash));
        var rest = new Figure(Kind.DATE, "-" + date.value().substring(dash));
        return dates.stream().anyMatch(one -> one.equals(year)
                        || one.bearsOut(new Figure(Kind.DATE, year.value())))
                && dates.stream().anyMatch(one -> one.bearsOut(rest));
    }
}
