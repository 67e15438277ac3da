package app.munseo.desktop.library;

import java.util.List;
import javafx.scene.control.TreeCell;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;

/// One row: icon, name, and at the right its count or state. Files dropped on it go into its collection.
final class LibraryCell extends TreeCell<Entry> {
    private static final double END = 8;

    private final LibraryCellFactory words;
    private final LibraryActions actions;
    private final LibraryRow row;
    private @Nullable Entry shown;

    LibraryCell(LibraryCellFactory words, LibraryActions actions) {
        this.words = words;
        this.actions = actions;
        this.row = new LibraryRow(words);
        setPrefWidth(0);
        setOnDragOver(this::over);
        setOnDragDropped(this::dropped);
        setOnContextMenuRequested(this::menu);
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && getItem() instanceof Entry.File file) {
                actions.open().accept(file.document());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable Entry entry, boolean empty) {
        super.updateItem(entry, empty);
        setText(null);
        if (empty || entry == null) {
            shown = null;
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        if (entry.equals(shown)) {
            return; // while files are indexed, rows are told again and again what they show
        }
        shown = entry;
        row.show(entry);
        setGraphic(row);
        setAccessibleText(words.spoken(entry));
    }

    private void menu(ContextMenuEvent event) {
        if (getItem() != null) {
            words.menu(getItem()).show(this, event.getScreenX(), event.getScreenY());
            event.consume();
        }
    }

    /// A cell gives its graphic the width it would like; this one gets what is there, so that counts stand in a column.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (getGraphic() != null) {
            row.resize(getWidth() - row.getLayoutX() - snappedRightInset() - END, row.getHeight());
        }
    }

    private void over(DragEvent event) {
        if (getItem() != null && event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
    }

    private void dropped(DragEvent event) {
        var entry = getItem();
        if (entry != null && event.getDragboard().hasFiles()) {
            List<java.nio.file.Path> paths =
                    event.getDragboard().getFiles().stream().map(java.io.File::toPath).toList();
            actions.drop().accept(paths, entry.collection());
            event.setDropCompleted(true);
            event.consume();
        }
    }
}
