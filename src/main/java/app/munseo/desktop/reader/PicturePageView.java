package app.munseo.desktop.reader;

import app.munseo.extract.Box;
import java.util.Comparator;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;

/// A drawn page, as wide as the pane times the zoom, with the cited stretch marked and in sight.
final class PicturePageView extends ScrollPane {
    private static final double MARGIN = 28;
    private static final double LEAST_WIDTH = 120;
    /// Marks reach a little beyond the glyphs, in points.
    private static final double AROUND = 1.5;

    private final DoubleProperty zoom;
    private final DoubleProperty pageWidth = new SimpleDoubleProperty(LEAST_WIDTH);

    PicturePageView(DoubleProperty zoom, ReaderState.Picture picture) {
        this.zoom = zoom;
        setId("reader-page");
        getStyleClass().add("reader-page");
        pageWidth.bind(Bindings.createDoubleBinding(
                () -> Math.max(LEAST_WIDTH, (getViewportBounds().getWidth() - MARGIN) * this.zoom.get()),
                viewportBoundsProperty(),
                this.zoom));
        setPannable(true);
        setFitToWidth(true);
        show(picture);
    }

    private void show(ReaderState.Picture picture) {
        var image = new ImageView(picture.image());
        image.setPreserveRatio(true);
        image.setSmooth(true);
        image.fitWidthProperty().bind(pageWidth);
        var page = new Group(image);
        picture.marks().stream().map(box -> mark(box, picture.width())).forEach(page.getChildren()::add);
        var paper = new StackPane(page);
        paper.getStyleClass().add("paper-desk");
        paper.setAlignment(Pos.TOP_CENTER);
        setContent(paper);
        picture.marks().stream()
                .min(Comparator.comparingDouble(Box::y))
                .ifPresent(first -> bringIntoSight(first, picture));
    }

    private Rectangle mark(Box box, double width) {
        var mark = new Rectangle();
        mark.getStyleClass().add("page-mark");
        mark.setMouseTransparent(true);
        var scale = pageWidth.divide(width);
        mark.xProperty().bind(scale.multiply(box.x() - AROUND));
        mark.yProperty().bind(scale.multiply(box.y() - AROUND));
        mark.widthProperty().bind(scale.multiply(box.width() + 2 * AROUND));
        mark.heightProperty().bind(scale.multiply(box.height() + 2 * AROUND));
        return mark;
    }

    /// Once the page has a height: the mark goes to the upper third.
    private void bringIntoSight(Box box, ReaderState.Picture picture) {
        viewportBoundsProperty().addListener((_, _, viewport) -> {
            double scale = pageWidth.get() / picture.width();
            double height = picture.image().getHeight() * pageWidth.get() / picture.image().getWidth();
            double hidden = height - viewport.getHeight();
            if (hidden > 0) {
                setVvalue(Math.clamp((box.y() * scale - viewport.getHeight() / 3) / hidden, 0, 1));
            }
        });
    }
}
