package app.munseo.desktop.reader;

import app.munseo.desktop.reader.ReaderState.Open;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/// One cell of a table, with the marks that fall into it.
final class RowCell extends TableCell<Line, Line> {
    private final int index;
    private final char delimiter;
    private final Supplier<Open> open;
    private final MarkedFlow flow = new MarkedFlow();

    RowCell(int index, char delimiter, Supplier<Open> open) {
        this.index = index;
        this.delimiter = delimiter;
        this.open = open;
        setPrefWidth(0);
    }

    /// A cell asks its graphic for the height of one line; this one's text wraps.
    @Override
    protected double computePrefHeight(double width) {
        double room = getTableColumn().getWidth() - snappedLeftInset() - snappedRightInset();
        return flow.prefHeight(Math.max(1, room)) + snappedTopInset() + snappedBottomInset();
    }

    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
        super.updateItem(line, empty);
        var cells = empty || line == null ? List.<Cells.Cell>of() : Cells.of(line.text(), delimiter);
        setGraphic(index < cells.size() ? flow : null);
        if (line != null && index < cells.size()) {
            String words = cells.get(index).of(line.text());
            flow.show(words, 0);
            setAccessibleText(words);
            mark();
        }
    }

    void mark() {
        var line = getItem();
        if (line != null && getGraphic() != null) {
            flow.mark(Cells.of(line.text(), delimiter)
                    .get(index)
                    .clip(Mark.of(open.get(), line.page(), line.start(), line.end()).stream()
                            .filter(mark -> mark.kind() != Mark.Kind.SELECTED)
                            .toList()));
        }
    }
}
