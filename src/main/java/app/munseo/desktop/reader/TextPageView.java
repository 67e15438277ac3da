package app.munseo.desktop.reader;

import app.munseo.document.Layout;
import java.util.List;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import org.jspecify.annotations.Nullable;

/// A page's text, line by line, the cited stretch marked and in sight. Only lines in sight are laid out, so that a
/// long file costs no more than a short one.
final class TextPageView extends ListView<Line> {
    private static final int LINES_ABOVE = 3;

    TextPageView(ReaderState.Open open) {
        setId("reader-text");
        getStyleClass().add("reader-text");
        setCellFactory(_ -> new LineCell());
        if (open.text().layout() == Layout.ROWS) {
            getStyleClass().add("rows");
        }
        var lines = Line.of(open.pageText(), open.page(), open.text().headings(), open.markHere());
        getItems().setAll(lines);
        scrollTo(Math.max(0, first(lines) - LINES_ABOVE));
    }

    private static int first(List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).marked()) {
                return i;
            }
        }
        return 0;
    }

    private static final class LineCell extends ListCell<Line> {
        /// Room for the scroll bar, so that it hides no letters.
        private static final double SCROLL_BAR = 14;

        private final MarkedFlow flow = new MarkedFlow();

        LineCell() {
            getStyleClass().add("reader-line");
            setPrefWidth(0);
            flow.maxWidthProperty().bind(widthProperty().subtract(2 * SCROLL_BAR));
        }

        /// A cell asks its graphic for the height of one line; this one's text wraps.
        @Override
        protected double computePrefHeight(double width) {
            double room = getListView().getWidth() - snappedLeftInset() - snappedRightInset() - SCROLL_BAR;
            return flow.prefHeight(Math.max(1, room)) + snappedTopInset() + snappedBottomInset();
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            setGraphic(empty || line == null ? null : flow);
            if (line != null) {
                flow.show(line);
            }
        }
    }
}
