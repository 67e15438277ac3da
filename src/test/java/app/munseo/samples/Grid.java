package app.munseo.samples;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.Node;

/// Draws a Markdown table: ruled, header row tinted and repeated on each page, rows never cut, cells written one after
/// the other so that the text layer keeps each cell whole.
final class Grid {
    private static final float SIZE = 9;
    private static final float LEADING = 13.5f;
    private static final float PADDING = 6;
    private static final Color TINT = new Color(0xe8, 0xee, 0xf5);

    private final Paper paper;
    private final Typeface face;
    private final List<List<List<Piece>>> rows = new ArrayList<>();
    private final float[] widths;

    Grid(Paper paper, Typeface face, Node table) throws IOException {
        this.paper = paper;
        this.face = face;
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                rows.add(cells(row, part instanceof TableHead));
            }
        }
        widths = widths();
    }

    private static List<List<Piece>> cells(Node row, boolean bold) {
        List<List<Piece>> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell instanceof TableCell; cell = cell.getNext()) {
            cells.add(Piece.of(cell, bold));
        }
        return cells;
    }

    /// Narrow columns get what they need; what is left is shared by the wide ones in proportion to their content.
    private float[] widths() throws IOException {
        float[] needs = new float[rows.getFirst().size()];
        for (List<List<Piece>> row : rows) {
            for (int i = 0; i < needs.length; i++) {
                needs[i] = Math.max(needs[i], face.width(row.get(i), SIZE) + 2 * PADDING + 1);
            }
        }
        float fair = Paper.WIDTH / needs.length;
        float narrow = sum(needs, 0, fair);
        float wide = sum(needs, fair, Float.MAX_VALUE);
        float factor = wide == 0 ? Paper.WIDTH / narrow : (Paper.WIDTH - narrow) / wide;
        for (int i = 0; i < needs.length; i++) {
            needs[i] *= wide == 0 || needs[i] > fair ? factor : 1;
        }
        return needs;
    }

    private static float sum(float[] needs, float above, float upTo) {
        float sum = 0;
        for (float need : needs) {
            sum += need > above && need <= upTo ? need : 0;
        }
        return sum;
    }

    void draw() throws IOException {
        paper.reserve(4 * LEADING + 4 * PADDING);
        rule();
        for (int i = 0; i < rows.size(); i++) {
            if (paper.reserve(height(rows.get(i))) && i > 0) {
                rule();
                row(rows.getFirst(), true);
            }
            row(rows.get(i), i == 0);
        }
        paper.skip(12);
    }

    private float height(List<List<Piece>> row) throws IOException {
        int lines = 1;
        for (int i = 0; i < widths.length; i++) {
            lines = Math.max(lines, lines(row, i).size());
        }
        return lines * LEADING + PADDING;
    }

    private List<List<Piece>> lines(List<List<Piece>> row, int column) throws IOException {
        return face.wrap(row.get(column), SIZE, widths[column] - 2 * PADDING);
    }

    private void row(List<List<Piece>> row, boolean head) throws IOException {
        float height = height(row);
        if (head) {
            paper.fill(Paper.LEFT, paper.cursor() - height, Paper.WIDTH, height, TINT);
        }
        float x = Paper.LEFT;
        for (int i = 0; i < widths.length; i++) {
            float y = paper.cursor() - PADDING / 2 - 10;
            for (List<Piece> line : lines(row, i)) {
                paper.write(line, x + PADDING, y, SIZE, Paper.INK);
                y -= LEADING;
            }
            x += widths[i];
        }
        paper.skip(height);
        rule();
    }

    private void rule() throws IOException {
        paper.fill(Paper.LEFT, paper.cursor(), Paper.WIDTH, 0.5f, Paper.RULE);
    }
}
