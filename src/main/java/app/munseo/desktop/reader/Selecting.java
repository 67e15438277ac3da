package app.munseo.desktop.reader;

import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// Selects text with the mouse: by dragging, a word with two clicks, a line with three, up to a place with Shift.
final class Selecting {
    private final ReaderController controller;
    private final Function<Point2D, Place> placeAt;
    private final IntFunction<String> text;
    private final IntConsumer scroll;
    private @Nullable Selection selection;

    /// @param placeAt the place in the text nearest to a place of the scene
    /// @param text of a page
    /// @param scroll scrolls by lines while the mouse is dragged beyond the edge
    Selecting(
            ReaderController controller,
            Function<Point2D, Place> placeAt,
            IntFunction<String> text,
            IntConsumer scroll) {
        this.controller = controller;
        this.placeAt = placeAt;
        this.text = text;
        this.scroll = scroll;
    }

    void on(Node node) {
        node.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> pressed(node, event));
        node.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> dragged(node, event));
    }

    private void pressed(Node node, MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        node.requestFocus();
        var place = place(event);
        var page = text.apply(place.page());
        select(
                switch (event.getClickCount()) {
                    case 1 -> event.isShiftDown() && selection != null ? selection.upTo(place) : new Selection(place, place);
                    case 2 -> Selection.word(place, page);
                    default -> Selection.line(place, page);
                });
    }

    private void dragged(Node node, MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && selection != null) {
            double y = node.sceneToLocal(event.getSceneX(), event.getSceneY()).getY();
            if (y < 0 || y > node.getLayoutBounds().getHeight()) {
                scroll.accept(y < 0 ? -1 : 1);
            }
            select(selection.upTo(place(event)));
        }
    }

    private Place place(MouseEvent event) {
        return placeAt.apply(new Point2D(event.getSceneX(), event.getSceneY()));
    }

    private void select(Selection next) {
        selection = next;
        controller.change(open -> open.selected(next.isEmpty() ? null : next));
    }
}
