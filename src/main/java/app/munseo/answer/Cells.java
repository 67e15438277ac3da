package app.munseo.answer;

import app.munseo.text.Figures;
import app.munseo.text.Figures.Figure;
import app.munseo.text.Figures.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads the figures of a table's rows, each with the words of its row and of its column, and in the unit the table
/// is in ("단위: 천 원", "EUR thousand", "(MWh)").
final class Cells {
    private static final Pattern DELIMITERS = Pattern.compile("\\s\\|\\s|\\t|;");
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern UNIT = Pattern.compile("(?<korean>(?:천|만|백만|천만|억|십억)\\s?(?:원|달러|유로))"
            + "|(?<currency>KRW|USD|EUR|GBP|JPY)\\s(?:in\\s)?(?<scale>thousand|million|billion)"
            + "|(?<english>(?:thousand|million|billion)s?\\s(?:of\\s)?(?:KRW|USD|EUR|GBP|JPY|won|dollars|euros))");
    private static final Pattern BARE = Pattern.compile("[\\d.]+");

    private static final double CELL = 0.25;
    private static final double REST = 0.03;

    private final List<String> columns;
    private final Pattern delimiters;
    private final Optional<Figure> unit;

    /// @param columns the row that names the columns
    /// @param heading what stands above the table
    Cells(String columns, String heading) {
        boolean commas = !columns.contains(" | ") && columns.indexOf('\t') < 0 && columns.indexOf(';') < 0;
        this.delimiters = commas ? COMMA : DELIMITERS;
        this.columns = cells(columns);
        this.unit = unit(columns + "\n" + heading);
    }

    private static Optional<Figure> unit(String text) {
        var found = UNIT.matcher(text);
        var one = found.find() ? money(found) : "1 " + inBrackets(text).replaceFirst("^단위\\s?:", "").strip();
        return Figures.in(one).stream()
                .filter(figure -> figure.kind() == Kind.MONEY || figure.kind() == Kind.MEASURE)
                .findFirst();
    }

    private static String money(Matcher found) {
        if (found.group("currency") != null) {
            return found.group("currency") + " 1 " + found.group("scale");
        }
        return found.group("korean") != null
                ? "1" + found.group("korean")
                : "1 " + found.group("english").replace("s ", " ").replace(" of ", " ");
    }

    /// The figures of `row`, which is line number `line` of its source.
    List<Stated> in(String row, int line) {
        var cells = cells(row);
        var stated = new ArrayList<Stated>();
        int at = 0;
        for (int i = 0; i < cells.size(); i++) {
            int start = row.indexOf(cells.get(i), at);
            at = start + cells.get(i).length();
            var column = i < columns.size() ? columns.get(i) : "";
            var near = near(row, cells.getFirst(), column);
            for (var figure : Figures.in(cells.get(i))) {
                for (var meant : meanings(figure, column)) {
                    var counted = meant.equals(figure) && unit.isPresent() ? "unit" : "";
                    stated.add(new Stated(meant, i == 0 ? Stated.ABOVE : line, start, at, counted, near));
                }
            }
        }
        return stated;
    }

    private List<String> cells(String row) {
        return delimiters.splitAsStream(row).map(String::strip).toList();
    }

    private static Map<String, Double> near(String row, String label, String column) {
        var near = new HashMap<String, Double>();
        Words.of(Figures.without(row)).forEach(term -> near.put(term, REST));
        Words.of(Figures.without(label)).forEach(term -> near.put(term, CELL));
        Words.codes(label).forEach(term -> near.put(term, CELL));
        Words.of(Figures.without(column)).forEach(term -> near.put(term, CELL));
        Stream.of(label, column)
                .flatMap(text -> Figures.in(text).stream())
                .forEach(figure -> near.put(figure.value(), CELL));
        return near;
    }

    /// The cell's figure as it stands, and what the unit of its column or of the table makes of it.
    private List<Figure> meanings(Figure figure, String column) {
        var meanings = new ArrayList<>(List.of(figure));
        if (figure.kind() == Kind.NUMBER && BARE.matcher(figure.value()).matches()) {
            unit.ifPresent(one -> meanings.add(times(one, figure)));
            meanings.addAll(Figures.in(figure.value() + inBrackets(column)));
        }
        return meanings.stream().distinct().toList();
    }

    private static Figure times(Figure one, Figure number) {
        var amount = new BigDecimal(one.amount()).multiply(new BigDecimal(number.value())).stripTrailingZeros();
        var plain = amount.toPlainString();
        return one.kind() == Kind.MONEY
                ? new Figure(Kind.MONEY, one.dimension() + " " + plain)
                : new Figure(Kind.MEASURE, plain + one.value().substring(one.value().indexOf(' ')));
    }

    private static String inBrackets(String column) {
        int open = column.indexOf('(');
        int close = column.indexOf(')');
        return open >= 0 && close > open ? column.substring(open + 1, close) : "";
    }
}
