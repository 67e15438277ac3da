package app.munseo.desktop.reader;

import java.util.ArrayList;
import java.util.List;

/// The cells of one record of a table, as it stands in the file.
final class Cells {
    /// What stands in a cell: the record from `start` to `end`, without the quotation marks around it.
    record Cell(int start, int end) {
        String of(String row) {
            return row.substring(start, end);
        }

        /// The marks of the record that fall into this cell; their offsets then count in it.
        List<Mark> clip(List<Mark> marks) {
            return marks.stream()
                    .map(mark -> new Mark(
                            mark.kind(), Math.max(mark.start(), start) - start, Math.min(mark.end(), end) - start))
                    .filter(mark -> mark.start() < mark.end())
                    .toList();
        }
    }

    private Cells() {}

    /// @param delimiter what separates cells
    static List<Cell> of(String row, char delimiter) {
        var cells = new ArrayList<Cell>();
        int start = 0;
        boolean quoted = false;
        for (int i = 0; i <= row.length(); i++) {
            if (i < row.length() && row.charAt(i) == '"') {
                quoted = !quoted;
            } else if (i == row.length() || (row.charAt(i) == delimiter && !quoted)) {
                cells.add(bare(row, start, i));
                start = i + 1;
            }
        }
        return cells;
    }

    private static Cell bare(String row, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(row.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(row.charAt(to - 1))) {
            to--;
        }
        boolean quoted = to - from >= 2 && row.charAt(from) == '"' && row.charAt(to - 1) == '"';
        return quoted ? new Cell(from + 1, to - 1) : new Cell(from, to);
    }
}
