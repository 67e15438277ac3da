package app.munseo.desktop.reader;

import app.munseo.app.Messages;
import app.munseo.desktop.reader.ReaderState.Open;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.ScrollEvent;

/// A document's text, line by line. Only lines in sight are laid out, so that a long file costs no more than a short
/// one.
final class TextView extends ListView<Line> implements DocumentView {
    private static final int LINES_ABOVE = 3;
    private static final double LINE = 36;
    private static final double ZOOM_STEP = 1.1;

    private final ReaderController controller;
    private final List<Line> lines;
    private final List<LineCell> cells = new ArrayList<>();
    private Open open;

    TextView(Messages messages, ReaderController controller, Open open) {
        this.controller = controller;
        this.open = open;
        this.lines = Line.of(open.book());
        setId("reader-text");
        getStyleClass().add("reader-text");
        setAccessibleText(messages.text("window.reader.text"));
        setCursor(Cursor.TEXT);
        setCellFactory(_ -> {
            var cell = new LineCell(messages, this.open);
            cells.add(cell);
            return cell;
        });
        getItems().setAll(lines);
        new Selecting(controller, this::placeAt, page -> this.open.book().text(page), this::scrollLines).on(this);
        addEventFilter(ScrollEvent.SCROLL, this::wheel);
        letters(open);
        scrollTo(open);
    }

    private void wheel(ScrollEvent event) {
        if (event.isShortcutDown()) {
            event.consume();
            controller.zoom(Math.pow(ZOOM_STEP, Math.signum(event.getDeltaY())));
        } else {
            report();
        }
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void show(Open next) {
        var before = open;
        open = next;
        cells.forEach(cell -> cell.show(next));
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

    /// A line that is in sight as it is stays where it is.
    private void scrollTo(Open shown) {
        var to = shown.leap().to();
        int index = Line.at(lines, new Place(to.page(), to.start()));
        boolean seen = cells.stream().anyMatch(cell -> cell.getIndex() == index && inSight(cell));
        if (!seen || to.length() == 0) {
            scrollTo(Math.max(0, to.length() == 0 ? index : index - LINES_ABOVE));
        }
    }

    private boolean inSight(LineCell cell) {
        var bounds = cell.localToScene(cell.getLayoutBounds());
        var own = localToScene(getLayoutBounds());
        return !cell.isEmpty()
                && cell.isVisible()
                && bounds.getMinY() >= own.getMinY()
                && bounds.getMaxY() <= own.getMaxY();
    }

    private Place placeAt(Point2D scene) {
        return cells.stream()
                .filter(cell -> !cell.isEmpty() && cell.isVisible() && cell.getItem() != null)
                .min(Comparator.comparingDouble(cell -> {
                    var bounds = cell.localToScene(cell.getLayoutBounds());
                    return Math.max(0, Math.max(bounds.getMinY() - scene.getY(), scene.getY() - bounds.getMaxY()));
                }))
                .map(cell -> cell.placeAt(scene))
                .orElse(new Place(1, 0));
    }

    /// Says which page is in sight.
    private void report() {
        flow().map(VirtualFlow::getFirstVisibleCell)
                .map(cell -> cell.getItem() instanceof Line line ? line.page() : 1)
                .ifPresent(page -> controller.change(now -> now.page() == page ? now : now.onPage(page)));
    }

    private Optional<VirtualFlow<?>> flow() {
        return lookup(".virtual-flow") instanceof VirtualFlow<?> flow ? Optional.of(flow) : Optional.empty();
    }

    private void withFlow(Consumer<VirtualFlow<?>> action) {
        flow().ifPresent(action);
        report();
    }

    @Override
    public void scrollLines(int by) {
        withFlow(flow -> flow.scrollPixels(by * LINE));
    }

    @Override
    public void scrollPages(int by) {
        withFlow(flow -> flow.scrollPixels(by * (getHeight() - LINE)));
    }

    @Override
    public void scrollToEnd(int end) {
        scrollTo(end < 0 ? 0 : lines.size() - 1);
        report();
    }
}
