package app.munseo.extract;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// Finds what separates the cells of a table: the candidate by which the first rows get the most columns, all the same
/// number of them.
public final class Delimiter {
    private static final int ROWS = 20;

    private Delimiter() {}

    /// The separator of a table's text.
    public static char of(String table) {
        return Stream.of(',', ';', '\t', '|')
                .max(Comparator.comparingDouble(candidate -> score(table, candidate)))
                .orElseThrow();
    }

    /// The share of rows that have as many columns as the first, then the number of columns; 0 where there is but one.
    private static double score(String table, char delimiter) {
        List<Integer> columns = columns(table, delimiter);
        int first = columns.isEmpty() ? 1 : columns.getFirst();
        if (first == 1) {
            return 0;
        }
        double same = columns.stream().filter(count -> count == first).count();
        return same / columns.size() + first * 1e-6;
    }

    private static List<Integer> columns(String table, char delimiter) {
        try (var parser = CSVParser.parse(new StringReader(table), CsvExtractor.format(delimiter))) {
            return parser.stream().limit(ROWS).map(CSVRecord::size).collect(Collectors.toList());
        } catch (IOException | UncheckedIOException _) {
            return List.of();
        }
    }
}
