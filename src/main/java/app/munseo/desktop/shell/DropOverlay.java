package app.munseo.desktop.shell;

import app.munseo.app.Messages;
import app.munseo.desktop.control.EmptyState;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/// Lies over the window while files are dragged over it, and says what a drop will do.
final class DropOverlay extends StackPane {
    DropOverlay(Messages messages) {
        setId("drop-overlay");
        getStyleClass().add("drop-overlay");
        setMouseTransparent(true);
        setVisible(false);
        getChildren()
                .add(new EmptyState(
                        Feather.DOWNLOAD, messages.text("window.drop"), messages.text("window.drop.words")));
    }

    /// Makes `window` take files dropped anywhere on it.
    void listen(Node window, Consumer<List<Path>> dropped) {
        window.addEventFilter(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles()) {
                setVisible(true);
            }
        });
        window.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        window.setOnDragExited(_ -> setVisible(false));
        window.addEventFilter(DragEvent.DRAG_DROPPED, _ -> setVisible(false));
        window.setOnDragDropped(event -> {
            if (event.getDragboard().hasFiles()) {
                dropped.accept(event.getDragboard().getFiles().stream().map(File::toPath).toList());
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }
}
