package app.munseo.desktop.reader;

import app.munseo.extract.Box;
import java.util.Comparator;
import java.util.function.DoubleConsumer;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;

/// A drawn page, as wide as the pane times the zoom, with the cited stretch marked and in sight.
final class PicturePageView extends ScrollPane {
    private static final double MARGIN = 28;
    private static final double LEAST_WIDTH = 120;
    /// Marks reach a little beyond the glyphs, in points.
    private static final double AROUND = 1.5;
    /// After this long without a change, the width is taken for the one to draw for.
    private static final Duration SETTLED = Duration.millis(150);

    private final DoubleProperty pageWidth = new SimpleDoubleProperty(LEAST_WIDTH);
    private final ImageView image = new ImageView();
    private final PauseTransition settled = new PauseTransition(SETTLED);
    private boolean placed;

    /// @param pixels is told on how many pixels of the screen the page is shown
    PicturePageView(ReadOnlyDoubleProperty zoom, ReaderState.Picture picture, DoubleConsumer pixels) {
        setId("reader-page");
        getStyleClass().add("reader-page");
        setPannable(true);
        setFitToWidth(true);
        setVbarPolicy(ScrollBarPolicy.ALWAYS);
        pageWidth.bind(Bindings.createDoubleBinding(
                () -> Math.max(LEAST_WIDTH, (getViewportBounds().getWidth() - MARGIN) * zoom.get()),
                viewportBoundsProperty(),
                zoom));
        settled.setOnFinished(_ -> {
            if (getScene() != null && getScene().getWindow() != null) {
                pixels.accept(pageWidth.get() * getScene().getWindow().getOutputScaleX());
            }
        });
        pageWidth.addListener((_, _, _) -> settled.playFromStart());
        image.setPreserveRatio(true);
        image.setSmooth(true);
        image.fitWidthProperty().bind(pageWidth);
        sharpen(picture);
        setContent(paper(picture));
        viewportBoundsProperty().addListener((_, _, viewport) -> bringIntoSight(picture, viewport));
    }

    /// Shows the same page drawn at another size.
    void sharpen(ReaderState.Picture picture) {
        image.setImage(picture.image());
    }

    private StackPane paper(ReaderState.Picture picture) {
        var page = new Group(image);
        picture.marks().stream().map(box -> mark(box, picture.width())).forEach(page.getChildren()::add);
        var paper = new StackPane(page);
        paper.getStyleClass().add("paper-desk");
        paper.setAlignment(Pos.TOP_CENTER);
        return paper;
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

    /// Once there is a view to place it in, the mark goes to the upper third.
    private void bringIntoSight(ReaderState.Picture picture, Bounds viewport) {
        var top = picture.marks().stream().min(Comparator.comparingDouble(Box::y));
        if (placed || top.isEmpty() || viewport.getHeight() <= 0) {
            return;
        }
        placed = true;
        double height = picture.image().getHeight() * pageWidth.get() / picture.image().getWidth();
        double hidden = height - viewport.getHeight();
        if (hidden > 0) {
            double y = top.get().y() * pageWidth.get() / picture.width();
            setVvalue(Math.clamp((y - viewport.getHeight() / 3) / hidden, 0, 1));
        }
    }
}
