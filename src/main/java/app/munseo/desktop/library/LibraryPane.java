package app.munseo.desktop.library;

import app.munseo.app.Messages;
import app.munseo.desktop.control.EmptyState;
import app.munseo.desktop.control.Icons;
import atlantafx.base.controls.Spacer;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The left pane: what is in the library and how far it has come.
public final class LibraryPane extends VBox {
    private final Alphabet alphabet;
    private final LibraryTreeView tree;
    private final ListingBar listing;
    private final EmptyState nothing;
    private final EmptyState noMatch;
    private final IndexCard card;
    private @Nullable LibraryState shown;

    public LibraryPane(Messages messages, LibraryController controller, LibraryActions actions) {
        this.alphabet = new Alphabet(messages.locale());
        this.tree = new LibraryTreeView(new LibraryCellFactory(messages, actions), actions);
        tree.setAccessibleText(messages.text("window.library"));
        this.card = new IndexCard(messages, controller);
        this.nothing = new EmptyState(
                Feather.INBOX, messages.text("window.library.empty"), messages.text("window.library.empty.words"));
        this.noMatch = new EmptyState(
                Feather.SEARCH, messages.text("window.library.nomatch"), messages.text("window.library.nomatch.words"));
        this.listing = new ListingBar(messages, controller.state().listing(), controller::list);
        var content = new StackPane(tree, nothing, noMatch);
        VBox.setVgrow(content, Priority.ALWAYS);
        HBox.setHgrow(listing.field(), Priority.ALWAYS);
        var row = new HBox(4, listing.field(), new Spacer(), tools(messages, actions));
        row.getStyleClass().add("side-row");
        getChildren().addAll(row, listing.chips(), content, card);
    }

    private Node tools(Messages messages, LibraryActions actions) {
        var folder = Icons.button(Feather.FOLDER_PLUS, messages.text("window.add.folder"), actions.addFolder());
        folder.setId("add-folder");
        var files = Icons.button(Feather.FILE_PLUS, messages.text("window.add.files"), actions.addFiles());
        files.setId("add-files");
        var collection =
                Icons.button(Feather.LAYERS, messages.text("window.collection.new"), actions.newCollection());
        collection.setId("new-collection");
        var tools = new HBox(collection, files, folder);
        tools.setMinWidth(USE_PREF_SIZE);
        return tools;
    }

    /// Shows `state`. Its rows are laid out anew only where they are others: indexing tells of itself many times a second.
    public void show(LibraryState state) {
        if (shown == null || !state.listsLike(shown)) {
            list(state);
        }
        shown = state;
        card.show(state.indexing());
    }

    private void list(LibraryState state) {
        var roots = new LibraryTree(state.listing(), state.tags(), alphabet).roots(state.shelves());
        boolean found = roots.stream().anyMatch(root -> root.files() > 0);
        boolean empty = state.shelves().stream().allMatch(shelf -> shelf.documents().isEmpty());
        tree.show(state.listing().narrows() ? roots.stream().filter(root -> root.files() > 0).toList() : roots);
        listing.show(state.listing(), state.tagNames());
        Icons.present(tree, found);
        Icons.present(nothing, empty && state.loaded());
        Icons.present(noMatch, !found && !empty);
        Icons.present(listing.field(), !empty);
    }
}
