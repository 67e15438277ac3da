package app.munseo.desktop.reader;

import app.munseo.document.Layout;
import java.util.List;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/// A page's text, line by line, the cited stretch marked and in sight. Only lines in sight are laid out, so that a
/// long file costs no more than a short one.
final class TextPageView extends ListView<Line> {
    private static final int LINES_ABOVE = 3;

    TextPageView() {
        setId("reader-text");
        getStyleClass().add("reader-text");
        setCellFactory(_ -> new LineCell());
        setFocusTraversable(true);
    }

    void show(ReaderState.Open open) {
        var lines = Line.of(open.pageText(), open.page(), open.text().headings(), open.markHere());
        boolean rows = open.text().layout() == Layout.ROWS;
        getStyleClass().removeAll("rows");
        if (rows) {
            getStyleClass().add("rows");
        }
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
        private final TextFlow flow = new TextFlow();

        LineCell() {
            getStyleClass().add("reader-line");
            setPrefWidth(0);
            setGraphic(flow);
        }

        @Override
        protected double computePrefHeight(double width) {
            double room = getListView() == null ? width : getListView().getWidth() - snappedLeftInset() - snappedRightInset();
            return flow.prefHeight(Math.max(1, room - SCROLL_BAR)) + snappedTopInset() + snappedBottomInset();
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            flow.getChildren().clear();
            flow.getStyleClass().removeIf(name -> name.startsWith("md-h"));
            if (empty || line == null) {
                return;
            }
            if (line.level() > 0) {
                flow.getStyleClass().addAll("md-heading", "md-h" + Math.min(line.level(), 4));
            }
            add(line.text().substring(0, line.markStart()), false);
            add(line.text().substring(line.markStart(), line.markEnd()), true);
            add(line.text().substring(line.markEnd()), false);
            if (line.text().isEmpty()) {
                add(" ", false);
            }
        }

        private void add(String words, boolean marked) {
            if (!words.isEmpty()) {
                var text = new Text(words);
                if (marked) {
                    text.getStyleClass().add("marked");
                }
                flow.getChildren().add(text);
            }
        }

        private static final double SCROLL_BAR = 14;
    }
}
