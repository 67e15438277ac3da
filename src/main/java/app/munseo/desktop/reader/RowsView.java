package app.munseo.desktop.reader;

import app.munseo.app.Messages;
import app.munseo.desktop.reader.ReaderState.Open;
import app.munseo.extract.Delimiter;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.ScrollEvent;

/// A table as a table, its first record as the heads of the columns. Rows are selected with mouse or keyboard.
final class RowsView extends TableView<Line> implements DocumentView {
    private static final int LOOKED_AT = 100;
    private static final int ROWS_ABOVE = 2;
    private static final int ROWS_A_PAGE = 15;
    /// Widths in parts of the font's size: a letter, one of a script with wide letters, what stands around the text.
    private static final double LETTER = 0.6;
    private static final double WIDE_LETTER = 0.95;
    private static final double AROUND = 1.8;
    private static final double LEAST_WIDTH = 4;
    private static final double MOST_WIDTH = 22;
    private static final double ZOOM_STEP = 1.1;

    /// Hangul, kana and Chinese characters stand from here on.
    private static final int WIDE_LETTERS = 0x1100;

    private final char delimiter;
    private final List<Double> widths = new ArrayList<>();
    private final List<RowCell> cells = new ArrayList<>();
    private Open open;
    private int row;
    private double em;

    RowsView(Messages messages, ReaderController controller, Open open) {
        this.open = open;
        this.delimiter = Delimiter.of(open.book().text(1));
        setId("reader-table");
        getStyleClass().add("reader-table");
        setAccessibleText(messages.text("window.reader.table"));
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        var lines = Line.of(open.book());
        Cells.of(lines.getFirst().text(), delimiter)
                .forEach(head -> getColumns().add(column(getColumns().size(), head.of(lines.getFirst().text()), lines)));
        getItems().setAll(lines.subList(1, lines.size()));
        getSelectionModel()
                .getSelectedItems()
                .addListener((ListChangeListener<Line>) _ -> controller.change(this::selected));
        addEventFilter(ScrollEvent.SCROLL, event -> {
            if (event.isShortcutDown()) {
                event.consume();
                controller.zoom(Math.pow(ZOOM_STEP, Math.signum(event.getDeltaY())));
            }
        });
        letters(open);
        scrollTo(open);
    }

    private TableColumn<Line, Line> column(int index, String name, List<Line> lines) {
        var column = new TableColumn<Line, Line>(name);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> {
            var cell = new RowCell(index, delimiter, () -> open);
            cells.add(cell);
            cell.fontProperty().subscribe(font -> widen(font.getSize()));
            return cell;
        });
        double longest = lines.stream()
                .limit(LOOKED_AT)
                .mapToDouble(line -> width(line, index))
                .max()
                .orElse(0);
        widths.add(Math.clamp(longest + AROUND, LEAST_WIDTH, MOST_WIDTH));
        return column;
    }

    /// How wide a cell's text is, in parts of the font's size.
    private double width(Line line, int index) {
        var found = Cells.of(line.text(), delimiter);
        return index >= found.size()
                ? 0
                : found.get(index)
                        .of(line.text())
                        .chars()
                        .mapToDouble(letter -> letter < WIDE_LETTERS ? LETTER : WIDE_LETTER)
                        .sum();
    }

    /// Columns grow and shrink with their letters.
    private void widen(double size) {
        if (size != em) {
            em = size;
            for (int i = 0; i < widths.size(); i++) {
                getColumns().get(i).setPrefWidth(widths.get(i) * size);
            }
        }
    }

    private Open selected(Open now) {
        var rows = getSelectionModel().getSelectedItems();
        if (rows.isEmpty()) {
            return now.selected(null);
        }
        return now.selected(new Selection(
                new Place(1, rows.getFirst().start()), new Place(1, rows.getLast().end())));
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void show(Open next) {
        var before = open;
        open = next;
        cells.forEach(RowCell::mark);
        if (next.zoom().letters() != before.zoom().letters()) {
            letters(next);
        }
        if (!next.leap().equals(before.leap())) {
            scrollTo(next);
        }
    }

    private void letters(Open shown) {
        setStyle("-fx-font-size: %.2fem;".formatted(shown.zoom().letters()));
    }

    private void scrollTo(Open shown) {
        var to = shown.leap().to();
        row = Line.at(getItems(), new Place(to.page(), to.start()));
        scrollTo(Math.max(0, row - ROWS_ABOVE));
    }

    @Override
    public void scrollLines(int by) {
        row = Math.clamp(row + by, 0, Math.max(0, getItems().size() - 1));
        scrollTo(row);
    }

    @Override
    public void scrollPages(int by) {
        scrollLines(by * ROWS_A_PAGE);
    }

    @Override
    public void scrollToEnd(int end) {
        scrollLines(end * getItems().size());
    }
}
