package app.munseo.desktop.shell;

import app.munseo.app.Messages;
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
        folderTo(Collection.DEFAULT_NAME);
    }

    void files() {
        library.add(choosers.files().apply(messages.text("window.add.files")), Collection.DEFAULT_NAME);
    }

    /// Asks for a name, then for the folder that goes under it.
    void collection() {
        dialogs.name(this::folderTo);
    }

    private void folderTo(String collection) {
        library.add(choosers.folder().apply(messages.text("window.add.folder")), collection);
    }

    void sampleLibrary() {
        library.add(samples, messages.text("window.collection.samples"));
    }
}
