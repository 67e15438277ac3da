package app.munseo.desktop.control;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.text.TextAlignment;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;

/// A Markdown table as a grid whose columns share the width by the length of what they hold.
final class MarkdownTable {
    /// A column never gets less than this share of the widest one's characters.
    private static final int LEAST = 6;

    private static final int MOST = 40;

    private final MarkdownInlines inlines;

    MarkdownTable(MarkdownInlines inlines) {
        this.inlines = inlines;
    }

    Node node(TableBlock table) {
        var grid = new GridPane();
        grid.getStyleClass().add("md-table");
        var rows = rows(table);
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                grid.add(cell(rows.get(row).get(column), row), column, row);
            }
        }
        grid.getColumnConstraints().setAll(columns(grid));
        return grid;
    }

    private static List<List<TableCell>> rows(TableBlock table) {
        var rows = new ArrayList<List<TableCell>>();
        table.accept(new AbstractVisitor() {
            @Override
            public void visit(org.commonmark.node.CustomNode node) {
                if (node instanceof TableRow) {
                    rows.add(new ArrayList<>());
                } else if (node instanceof TableCell cell) {
                    rows.getLast().add(cell);
                }
                visitChildren(node);
            }
        });
        return rows;
    }

    private Node cell(TableCell cell, int row) {
        var flow = inlines.flow(cell, "md-paragraph");
        if (cell.getAlignment() == TableCell.Alignment.RIGHT) {
            flow.setTextAlignment(TextAlignment.RIGHT);
        } else if (cell.getAlignment() == TableCell.Alignment.CENTER) {
            flow.setTextAlignment(TextAlignment.CENTER);
        }
        var box = new StackPane(flow);
        box.getStyleClass().addAll("md-cell", row == 0 ? "md-head" : row % 2 == 0 ? "md-even" : "md-odd");
        return box;
    }

    private static List<ColumnConstraints> columns(GridPane grid) {
        var widths = new int[grid.getColumnCount()];
        for (var cell : grid.getChildren()) {
            int column = GridPane.getColumnIndex(cell);
            widths[column] = Math.clamp(MarkdownInlines.length(cell), Math.max(LEAST, widths[column]), MOST);
        }
        double total = java.util.Arrays.stream(widths).sum();
        return java.util.Arrays.stream(widths).mapToObj(width -> column(100 * width / total)).toList();
    }

    private static ColumnConstraints column(double percent) {
        var column = new ColumnConstraints();
        column.setPercentWidth(percent);
        column.setHgrow(Priority.ALWAYS);
        column.setHalignment(HPos.LEFT);
        return column;
    }
}
