package app.munseo.desktop.library;

import app.munseo.desktop.control.Keys;
import app.munseo.desktop.control.Shortcut;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;

/// The tree. New rows are laid over the old ones by place and key, so that what is open stays open and nothing jumps.
final class LibraryTreeView extends TreeView<Entry> {
    /// Folders below this depth start closed.
    private static final int OPEN_DEPTH = 3;

    private Map<String, TreeItem<Entry>> items = new HashMap<>();

    LibraryTreeView(LibraryCellFactory cells, LibraryActions actions) {
        setId("library-tree");
        setShowRoot(false);
        setRoot(new TreeItem<>());
        setCellFactory(_ -> cells.cell());
        setOnKeyPressed(new Keys()
                .when(Shortcut.OPEN, () -> open(actions))
                .when(Shortcut.TAGS, () -> tag(cells, actions)));
    }

    private boolean open(LibraryActions actions) {
        var item = getSelectionModel().getSelectedItem();
        if (item != null && item.getValue() instanceof Entry.File file) {
            actions.open().accept(file.document());
            return true;
        }
        return false;
    }

    private boolean tag(LibraryCellFactory cells, LibraryActions actions) {
        var item = getSelectionModel().getSelectedItem();
        if (item != null) {
            actions.tag().accept(cells.tagged(item.getValue()));
        }
        return item != null;
    }

    void show(List<Entry> roots) {
        var next = new HashMap<String, TreeItem<Entry>>();
        lay(getRoot(), "", roots, next, 0);
        items = next;
    }

    private void lay(
            TreeItem<Entry> parent, String place, List<Entry> rows, Map<String, TreeItem<Entry>> next, int depth) {
        var children = rows.stream().map(row -> item(place, row, next, depth)).toList();
        if (!parent.getChildren().equals(children)) {
            parent.getChildren().setAll(children);
        }
    }

    /// An item is used again only below the same parent: one that moved would lose its new parent with its old one.
    private TreeItem<Entry> item(String place, Entry row, Map<String, TreeItem<Entry>> next, int depth) {
        var key = place + "\n" + row.key();
        var item = items.get(key);
        if (item == null) {
            item = new TreeItem<>(row);
            item.setExpanded(depth < OPEN_DEPTH);
        } else if (!row.equals(item.getValue())) {
            item.setValue(row);
        }
        next.put(key, item);
        lay(item, key, row.children(), next, depth + 1);
        return item;
    }
}
