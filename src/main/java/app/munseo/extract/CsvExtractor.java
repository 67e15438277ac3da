package app.munseo.extract;

import app.munseo.document.DocumentText;
import app.munseo.document.Layout;
import app.munseo.document.Page;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// Reads a table as one page with a line for each record, each as it stands in the file, except that a line break
/// inside a cell becomes a space. The first line names the columns.
public final class CsvExtractor extends BoundedText {
    /// @param limits asked for each file
    public CsvExtractor(Supplier<ReadingLimits> limits) {
        super(limits);
    }

    @Override
    public boolean accepts(Path file) {
        return FileCheck.named(file, ".csv", ".tsv");
    }

    @Override
    public DocumentText extract(Path file) {
        String table = TextFiles.read(file, limits()).strip();
        var page = new Page(1, String.join("\n", lines(table)));
        return new DocumentText(FileCheck.title(file), Layout.ROWS, List.of(page), List.of());
    }

    private static List<String> lines(String table) {
        try {
            return records(table, Delimiter.of(table));
        } catch (IOException | UncheckedIOException _) {
            // Quotes that make no sense: then a line is a record.
            return table.lines().filter(line -> !line.isBlank()).toList();
        }
    }

    /// The parser says where each record begins, and the text between two beginnings is a record.
    private static List<String> records(String table, char delimiter) throws IOException {
        var lines = new ArrayList<String>();
        try (var parser = CSVParser.parse(new StringReader(table), format(delimiter))) {
            long start = 0;
            for (CSVRecord row : parser) {
                if (row.getCharacterPosition() > start) {
                    add(lines, table.substring((int) start, (int) row.getCharacterPosition()));
                    start = row.getCharacterPosition();
                }
            }
            add(lines, table.substring((int) start));
        }
        return lines;
    }

    private static void add(List<String> lines, String row) {
        String line = row.strip().replace('\n', ' ');
        if (!line.isEmpty()) {
            lines.add(line);
        }
    }

    static CSVFormat format(char delimiter) {
        return CSVFormat.DEFAULT.builder()
                .setDelimiter(delimiter)
                .setTrailingData(true)
                .setLenientEof(true)
                .get();
    }
}
