package app.munseo.desktop.library;

import app.munseo.app.Messages;
import app.munseo.desktop.library.LibraryActions.Removal;
import app.munseo.document.Collection;
import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

/// Makes the rows of the library tree and what can be done with them.
final class LibraryCellFactory {
    private final Messages messages;
    private final LibraryActions actions;

    LibraryCellFactory(Messages messages, LibraryActions actions) {
        this.messages = messages;
        this.actions = actions;
    }

    LibraryCell cell() {
        return new LibraryCell(this, actions);
    }

    /// The name a person sees: the collection that always exists has one in their language.
    String name(Entry entry) {
        return entry instanceof Entry.Root && entry.name().equals(Collection.DEFAULT_NAME)
                ? messages.text("window.collection.default")
                : entry.name();
    }

    String state(Entry.File file) {
        var document = file.document();
        return switch (document.state()) {
            case SEARCHABLE -> messages.text("window.state.searchable");
            case READY -> messages.text("window.state.ready", document.pages(), document.chunks());
            case FAILED -> document.failure() == null
                    ? messages.text("window.state.failed")
                    : messages.problem(document.failure(), file.name());
        };
    }

    String count(Entry entry) {
        return entry.failed() == 0
                ? messages.text("window.count.files", entry.files())
                : messages.text("window.count.files.failed", entry.files(), entry.failed());
    }

    ContextMenu menu(Entry entry) {
        return switch (entry) {
            case Entry.Root root ->
                new ContextMenu(
                        item("window.ask.in", () -> actions.askIn().accept(root.name())),
                        item("window.remove.collection", () -> remove(root, List.of())));
            case Entry.Folder folder when folder.added() ->
                new ContextMenu(
                        item("window.update", () -> actions.drop().accept(List.of(folder.path()), folder.collection())),
                        item("window.remove.folder", () -> remove(folder, List.of(folder.path()))));
            case Entry.Folder folder ->
                new ContextMenu(item(
                        "window.update", () -> actions.drop().accept(List.of(folder.path()), folder.collection())));
            case Entry.File file -> menu(file);
        };
    }

    private ContextMenu menu(Entry.File file) {
        var path = file.document().path();
        var menu = new ContextMenu(
                item("window.open", () -> actions.open().accept(file.document())),
                item("window.why.file", () -> actions.why().accept(file.document())),
                item("window.update", () -> actions.drop().accept(List.of(path), file.collection())));
        if (file.added()) {
            menu.getItems().add(item("window.remove.file", () -> remove(file, List.of(path))));
        }
        return menu;
    }

    private void remove(Entry entry, List<java.nio.file.Path> path) {
        actions.remove().accept(new Removal(entry.collection(), path, name(entry)));
    }

    private MenuItem item(String key, Runnable action) {
        var item = new MenuItem(messages.text(key));
        item.setOnAction(_ -> action.run());
        return item;
    }
}
