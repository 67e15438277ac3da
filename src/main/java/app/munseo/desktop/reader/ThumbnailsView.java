package app.munseo.desktop.reader;

import app.munseo.app.Messages;
import app.munseo.desktop.reader.ReaderState.Open;
import app.munseo.document.Location;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The pages of a document, small, one below the other; only those in sight are drawn.
final class ThumbnailsView extends ListView<Integer> {
    private static final double WIDTH = 112;
    /// The newest wishes; older ones are out of sight again.
    private static final int WISHES = 12;

    private final Messages messages;
    private final ReaderController controller;
    private final Pictures pictures;
    private final Book book;
    private final List<ThumbnailCell> cells = new ArrayList<>();
    private final Set<Sketch> wishes = new LinkedHashSet<>();

    ThumbnailsView(Messages messages, ReaderController controller, Book book) {
        this.messages = messages;
        this.controller = controller;
        this.pictures = controller.pictures();
        this.book = book;
        setId("reader-thumbnails");
        setAccessibleText(messages.text("window.reader.thumbnails"));
        getStyleClass().add("thumbnails");
        pictures.thumbnails().whenArrived(() -> cells.forEach(ThumbnailCell::fill));
        setCellFactory(_ -> {
            var cell = new ThumbnailCell();
            cells.add(cell);
            return cell;
        });
        getItems().setAll(IntStream.rangeClosed(1, book.sizes().size()).boxed().toList());
        getSelectionModel().selectedItemProperty().addListener((_, _, page) -> {
            if (isFocused()) {
                go(page);
            }
        });
    }

    private void go(@Nullable Integer page) {
        if (page != null) {
            controller.goTo(new Location(page, 0, 0));
        }
    }

    void show(Open open) {
        if (book.hasSheets() && !isFocused()) {
            getSelectionModel().select(open.page() - 1);
            if (cells.stream().noneMatch(cell -> !cell.isEmpty() && cell.getIndex() == open.page() - 1)) {
                scrollTo(Math.max(0, open.page() - 2));
            }
        }
    }

    private void wish(Sketch sketch) {
        wishes.remove(sketch);
        wishes.add(sketch);
        if (wishes.size() > WISHES) {
            wishes.remove(wishes.iterator().next());
        }
        pictures.thumbnails().wish(new ArrayList<>(wishes));
    }

    private final class ThumbnailCell extends ListCell<Integer> {
        private final ImageView picture = new ImageView();
        private final StackPane paper = new StackPane(picture);

        ThumbnailCell() {
            paper.getStyleClass().add("sheet");
            setAlignment(Pos.CENTER);
            setContentDisplay(ContentDisplay.TOP);
            setPrefWidth(0);
            setOnMouseClicked(_ -> go(getItem()));
        }

        @Override
        protected void updateItem(@Nullable Integer page, boolean empty) {
            super.updateItem(page, empty);
            setGraphic(empty ? null : paper);
            setText(empty || page == null ? null : Integer.toString(page));
            if (page != null) {
                setAccessibleText(messages.text("window.page", page));
                var size = book.sizes().get(page - 1);
                paper.setMinSize(WIDTH, Math.floor(size.height() * WIDTH / size.width()));
                paper.setMaxSize(paper.getMinWidth(), paper.getMinHeight());
                picture.setFitWidth(WIDTH);
                picture.setFitHeight(paper.getMinHeight());
                picture.setImage(null);
                if (pictures.thumbnails().get(sketch(page)).isEmpty()) {
                    wish(sketch(page));
                }
                fill();
            }
        }

        private Sketch sketch(int page) {
            var size = book.sizes().get(page - 1);
            double sharpness = getScene() == null || getScene().getWindow() == null
                    ? 1
                    : getScene().getWindow().getOutputScaleX();
            return Sketch.whole(page, size, sharpness * WIDTH / size.width());
        }

        void fill() {
            var page = getItem();
            if (page != null && picture.getImage() == null) {
                pictures.thumbnails().get(sketch(page)).ifPresent(picture::setImage);
            }
        }
    }
}
