package app.munseo.desktop.reader;

import app.munseo.extract.Box;
import app.munseo.extract.PageGlyphs;
import app.munseo.extract.PageSize;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;

/// One page on the desk: the paper, what is drawn on it, and the marks over it. Places on it are in points.
final class SheetView extends Region {
    /// Marks reach a little beyond the glyphs, in points.
    private static final double AROUND = 1.5;

    private final PageSize size;
    private final ImageView picture = new ImageView();
    private final ImageView detail = new ImageView();
    private final Group marks = new Group();
    private final Label failure = new Label();
    private final Scale scale = new Scale(1, 1);
    private Box detailed = Box.WHOLE;
    private List<Mark> marked = List.of();
    private PageGlyphs placed = PageGlyphs.NONE;

    /// @param words what a screen reader says of the page
    SheetView(PageSize size, String words) {
        this.size = size;
        getStyleClass().add("sheet");
        setManaged(false);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(words);
        marks.getTransforms().add(scale);
        marks.setManaged(false);
        marks.setMouseTransparent(true);
        failure.setWrapText(true);
        failure.getStyleClass().add("sheet-failure");
        failure.setVisible(false);
        getChildren().addAll(picture, detail, marks, failure);
    }

    /// Puts the page where it belongs.
    void place(double x, double y, double width, double height) {
        resizeRelocate(x, y, width, height);
        picture.setFitWidth(width);
        picture.setFitHeight(height);
        scale.setX(width / size.width());
        scale.setY(height / size.height());
        placeDetail();
        failure.resizeRelocate(0, 0, width, Math.min(height, failure.prefHeight(width)));
    }

    /// A view without a picture would take room all the same.
    private void placeDetail() {
        if (detail.getImage() == null) {
            return;
        }
        detail.setX(detailed.x() * scale.getX());
        detail.setY(detailed.y() * scale.getY());
        detail.setFitWidth(detailed.width() * scale.getX());
        detail.setFitHeight(detailed.height() * scale.getY());
    }

    void show(Image image) {
        picture.setImage(image);
        failure.setVisible(false);
    }

    /// Shows a part of the page sharper than the whole.
    void showDetail(Image image, Box part) {
        detail.setImage(image);
        detailed = part;
        placeDetail();
    }

    void dropDetail() {
        detail.setImage(null);
        detail.setFitWidth(0);
        detail.setFitHeight(0);
    }

    /// Says why the page is not drawn.
    void fail(String words) {
        failure.setText(words);
        failure.setVisible(true);
    }

    /// Where the page's text stands, once that is known.
    PageGlyphs glyphs() {
        return placed;
    }

    void mark(List<Mark> next, PageGlyphs glyphs) {
        if (next.equals(marked) && glyphs.equals(placed)) {
            return;
        }
        marked = List.copyOf(next);
        placed = glyphs;
        marks.getChildren().setAll(next.stream()
                .flatMap(mark -> glyphs.boxes(mark.start(), mark.end()).stream().map(box -> rectangle(box, mark.kind())))
                .toList());
    }

    private static Rectangle rectangle(Box box, Mark.Kind kind) {
        var mark = new Rectangle(
                box.x() - AROUND, box.y() - AROUND, box.width() + 2 * AROUND, box.height() + 2 * AROUND);
        mark.getStyleClass().addAll("page-mark", kind.styleClass());
        return mark;
    }

    /// A place of the scene in points of this page.
    Point2D point(Point2D scene) {
        var local = sceneToLocal(scene);
        return new Point2D(local.getX() / scale.getX(), local.getY() / scale.getY());
    }
}
