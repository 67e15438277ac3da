package app.munseo.desktop.library;

import app.munseo.desktop.control.Hint;
import app.munseo.desktop.control.Icons;
import app.munseo.desktop.control.MiddleLabel;
import app.munseo.document.Document;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// One row: icon, name, and at the right its count or state. Files dropped on it go into its collection.
final class LibraryCell extends TreeCell<Entry> {
    private static final double END = 8;

    private final LibraryCellFactory words;
    private final LibraryActions actions;
    private @Nullable Entry shown;

    LibraryCell(LibraryCellFactory words, LibraryActions actions) {
        this.words = words;
        this.actions = actions;
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
        setGraphic(row(entry));
        setAccessibleText(words.spoken(entry));
    }

    private void menu(ContextMenuEvent event) {
        if (getItem() != null) {
            words.menu(getItem()).show(this, event.getScreenX(), event.getScreenY());
            event.consume();
        }
    }

    private HBox row(Entry entry) {
        var name = new MiddleLabel(words.name(entry));
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var below = entry instanceof Entry.File file ? words.detail(file) : "";
        var row = new HBox(8, Icons.of(icon(entry), "muted-icon"), named(name, below));
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinWidth(0);
        if (entry instanceof Entry.Root root) {
            name.getStyleClass().add("collection-name");
            if (root.marks().localOnly()) {
                row.getChildren().add(lock());
            }
        }
        row.getChildren().add(end(entry));
        return row;
    }

    private Label lock() {
        var lock = new Label("", Icons.of(Feather.LOCK, "success-icon"));
        lock.getStyleClass().add("local-only");
        lock.setMinWidth(USE_PREF_SIZE);
        Hint.on(lock, () -> new Tooltip(words.localOnly()));
        return lock;
    }

    /// The name, and what there is to say of the file below it.
    private static Node named(MiddleLabel name, String below) {
        if (below.isEmpty()) {
            return name;
        }
        var detail = new Label(below);
        detail.getStyleClass().add("row-detail");
        detail.setMinWidth(0);
        var both = new VBox(name, detail);
        both.setMinWidth(0);
        HBox.setHgrow(both, Priority.ALWAYS);
        return both;
    }

    /// A cell gives its graphic the width it would like; this one gets what is there, so that counts stand in a column.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (getGraphic() instanceof HBox row) {
            row.resize(getWidth() - row.getLayoutX() - snappedRightInset() - END, row.getHeight());
        }
    }

    private static Feather icon(Entry entry) {
        return switch (entry) {
            case Entry.Root _ -> Feather.LAYERS;
            case Entry.Folder _ -> Feather.FOLDER;
            case Entry.File file -> file.name().endsWith(".csv") ? Feather.GRID : Feather.FILE_TEXT;
        };
    }

    private Node end(Entry entry) {
        if (!(entry instanceof Entry.File file)) {
            var count = new Label(Integer.toString(entry.files()));
            count.getStyleClass().add("count");
            count.setMinWidth(USE_PREF_SIZE);
            Hint.on(count, () -> new Tooltip(words.count(entry)));
            return count;
        }
        var state = new Label("", stateIcon(file.document()));
        state.setMinWidth(USE_PREF_SIZE);
        Hint.on(state, () -> new Tooltip(words.state(file)));
        return state;
    }

    private static Node stateIcon(Document document) {
        return switch (document.state()) {
            case READY -> Icons.of(Feather.CHECK, "state-ready");
            case SEARCHABLE -> Icons.of(Feather.CLOCK, "state-waiting");
            case FAILED -> Icons.of(Feather.ALERT_CIRCLE, "state-failed");
        };
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
