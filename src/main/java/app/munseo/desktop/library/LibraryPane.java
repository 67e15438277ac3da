package app.munseo.desktop.library;

import app.munseo.app.Messages;
import app.munseo.desktop.control.EmptyState;
import app.munseo.desktop.control.Icons;
import atlantafx.base.controls.CustomTextField;
import atlantafx.base.controls.Spacer;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The left pane: what is in the library and how far it has come.
public final class LibraryPane extends VBox {
    private final Messages messages;
    private final LibraryTreeView tree;
    private final CustomTextField filter = new CustomTextField();
    private final EmptyState nothing;
    private final EmptyState noMatch;
    private final IndexCard card;

    public LibraryPane(Messages messages, LibraryController controller, LibraryActions actions) {
        this.messages = messages;
        this.tree = new LibraryTreeView(new LibraryCellFactory(messages, actions), actions.open());
        this.card = new IndexCard(messages, controller);
        this.nothing = new EmptyState(
                Feather.INBOX, messages.text("window.library.empty"), messages.text("window.library.empty.words"));
        this.noMatch = new EmptyState(
                Feather.SEARCH, messages.text("window.library.nomatch"), messages.text("window.library.nomatch.words"));
        var content = new StackPane(tree, nothing, noMatch);
        VBox.setVgrow(content, Priority.ALWAYS);
        prepareFilter(controller);
        var row = new HBox(4, filter, new Spacer(), tools(actions));
        row.getStyleClass().add("side-row");
        getChildren().addAll(row, content, card);
    }

    private Node tools(LibraryActions actions) {
        var folder = Icons.button(Feather.FOLDER_PLUS, messages.text("window.add.folder"), actions.addFolder());
        folder.setId("add-folder");
        var files = Icons.button(Feather.FILE_PLUS, messages.text("window.add.files"), actions.addFiles());
        files.setId("add-files");
        var collection =
                Icons.button(Feather.LAYERS, messages.text("window.collection.new"), actions.newCollection());
        var tools = new HBox(collection, files, folder);
        tools.setMinWidth(USE_PREF_SIZE);
        return tools;
    }

    private void prepareFilter(LibraryController controller) {
        filter.setId("library-filter");
        filter.setLeft(Icons.of(Feather.SEARCH, "muted-icon"));
        filter.setPromptText(messages.text("window.library.filter"));
        filter.setText(controller.state().filter());
        filter.textProperty().addListener((_, _, text) -> controller.filter(text));
        HBox.setHgrow(filter, Priority.ALWAYS);
        filter.setMinWidth(0);
    }

    /// Shows `state`.
    public void show(LibraryState state) {
        var roots = new LibraryTree(state.filter(), messages.locale())
                .roots(state.shelves());
        boolean found = roots.stream().anyMatch(root -> root.files() > 0);
        boolean empty = state.shelves().stream().allMatch(shelf -> shelf.documents().isEmpty());
        tree.show(state.filter().isEmpty() ? roots : roots.stream().filter(root -> root.files() > 0).toList());
        Icons.present(tree, found);
        Icons.present(nothing, empty && state.loaded());
        Icons.present(noMatch, !found && !empty);
        Icons.present(filter, !empty);
        card.show(state.indexing());
    }
}
