package app.munseo.answer;

import app.munseo.text.Figures.Figure;
import java.util.Map;
import java.util.Set;

/// A figure of a source: the line it stands in, the stretch of it, and how close the source's terms stand to it.
///
/// @param line [#ABOVE] for one that says of what others are: in a heading, a column's name, a row's name
/// @param counted what a bare number counts (see [Line#counted]), so that it has no other unit; empty for other figures
record Stated(Figure figure, int line, int start, int end, String counted, Map<String, Double> near) {
    static final int ABOVE = -1;

    private static final Set<String> DURATIONS = Set.of("months", "time", "working day");

    boolean isAbove() {
        return line == ABOVE;
    }

    /// Whether a claim may have taken one figure for the other: they are of one sort, and in lines.
    ///
    /// @param said what the claim's figure counts
    boolean rivals(Stated other, String said) {
        return !isAbove()
                && figure.kind() == other.figure.kind()
                && sort().equals(other.sort())
                && (counted.isBlank() || said.isBlank() || counted.equals(said));
    }

    private String sort() {
        return switch (figure.kind()) {
            case DATE -> figure.value().replaceAll("\\d", "0");
            case MEASURE -> DURATIONS.contains(figure.dimension()) ? "duration" : figure.dimension();
            case MONEY -> figure.dimension();
            case NUMBER -> figure.value().indexOf(':') > 0 ? "time" : "";
            case PERCENT, ORDINAL -> "";
        };
    }
}
