package app.munseo.desktop.shell;

import app.munseo.app.Messages;
import app.munseo.desktop.library.CollectionView;
import app.munseo.desktop.library.LibraryController;
import app.munseo.document.Collection;
import java.nio.file.Path;
import java.util.List;

/// The ways files come into the library from inside the window.
///
/// @param samples the folder of the sample library; empty where there is none
record Adding(
        LibraryController library, Choosers choosers, Messages messages, Dialogs dialogs, List<Path> samples) {
    void folder() {
        library.add(choosers.folder().apply(messages.text("window.add.folder")), Collection.DEFAULT_NAME);
    }

    void files() {
        library.add(choosers.files().apply(messages.text("window.add.files")), Collection.DEFAULT_NAME);
    }

    /// Asks for a name and how it is kept, then for the folder that goes under it.
    void collection() {
        show(new CollectionView(
                messages,
                "",
                new Collection("", List.of()),
                made -> library.add(choosers.folder().apply(messages.text("window.add.folder")), made),
                dialogs::hide));
    }

    /// Lets the person say how a collection is kept.
    void settings(Collection collection) {
        boolean first = collection.name().equals(Collection.DEFAULT_NAME);
        var title = first ? messages.text("window.collection.default") : collection.name();
        show(new CollectionView(messages, title, collection, library::settle, dialogs::hide));
    }

    private void show(CollectionView view) {
        dialogs.show(view);
        view.focus();
    }

    void sampleLibrary() {
        library.add(samples, messages.text("window.collection.samples"));
    }
}
