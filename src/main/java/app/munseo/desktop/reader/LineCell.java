package app.munseo.desktop.reader;

import app.munseo.app.Messages;
import app.munseo.desktop.control.Icons;
import app.munseo.desktop.reader.ReaderState.Open;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A line of text; the first of a page says which page it is.
final class LineCell extends ListCell<Line> {
    /// Room for the scroll bar, so that it hides no letters.
    private static final double SCROLL_BAR = 14;

    private final Messages messages;
    private final MarkedFlow flow = new MarkedFlow();
    private final Label page = new Label();
    private final VBox content = new VBox(page, flow);
    private Open open;

    LineCell(Messages messages, Open open) {
        this.messages = messages;
        this.open = open;
        getStyleClass().add("reader-line");
        page.getStyleClass().add("page-begins");
        page.setMaxWidth(Double.MAX_VALUE);
        setPrefWidth(0);
        content.maxWidthProperty().bind(widthProperty().subtract(2 * SCROLL_BAR));
    }

    /// A cell asks its graphic for the height of one line; this one's text wraps.
    @Override
    protected double computePrefHeight(double width) {
        double room = getListView().getWidth() - snappedLeftInset() - snappedRightInset() - 2 * SCROLL_BAR;
        return content.prefHeight(Math.max(1, room)) + snappedTopInset() + snappedBottomInset();
    }

    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
        super.updateItem(line, empty);
        setGraphic(empty || line == null ? null : content);
        if (line != null) {
            Icons.present(page, line.start() == 0 && open.book().pages() > 1);
            page.setText(messages.text("window.page", line.page()));
            flow.show(line.text(), line.level());
            setAccessibleText(line.text());
            show(open);
        }
    }

    void show(Open next) {
        open = next;
        var line = getItem();
        if (line != null) {
            flow.mark(Mark.of(next, line.page(), line.start(), line.end()));
        }
    }

    /// The place in the text nearest to a place of the scene.
    Place placeAt(Point2D scene) {
        var local = flow.sceneToLocal(scene);
        int offset = flow.offsetAt(local.getX(), Math.clamp(local.getY(), 0, Math.max(0, flow.getHeight() - 1)));
        var line = getItem();
        return new Place(line.page(), Math.min(line.start() + offset, line.end()));
    }
}
