package app.munseo.chunk;

import app.munseo.document.DocumentText;
import app.munseo.document.Page;
import app.munseo.text.Sentences;
import app.munseo.text.Span;
import java.util.ArrayList;
import java.util.List;

/// Cuts a table between rows. Each piece carries the row that names the columns, without which its figures say nothing.
final class Rows {
    private Rows() {}

    static List<Piece> of(DocumentText text) {
        var pieces = new ArrayList<Piece>();
        var header = "";
        for (var page : text.pages()) {
            var rows = Sentences.lines(page.text());
            boolean isFirst = header.isEmpty() && !rows.isEmpty();
            if (isFirst) {
                header = rows.getFirst().of(page.text()) + "\n";
            }
            add(pieces, text.title(), isFirst, carried(header), page, rows);
        }
        return pieces;
    }

    /// A first line longer than a whole chunk names no columns, and repeating it would multiply the document.
    private static String carried(String header) {
        return header.length() <= StructuredChunker.LIMIT ? header : "";
    }

    private static void add(
            List<Piece> pieces, String heading, boolean startsWithHeader, String header, Page page, List<Span> rows) {
        int first = 0;
        for (int next = 1; next <= rows.size(); next++) {
            var carried = startsWithHeader && first == 0 ? "" : header;
            int length = next == rows.size() ? 0 : rows.get(next).end() - rows.get(first).start() + carried.length();
            if (next == rows.size() || length > StructuredChunker.LIMIT) {
                var span = new Span(rows.get(first).start(), rows.get(next - 1).end());
                pieces.add(new Piece(heading, carried, page, span));
                first = next;
            }
        }
    }
}
