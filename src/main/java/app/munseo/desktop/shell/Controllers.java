package app.munseo.desktop.shell;

import app.munseo.desktop.ask.AskController;
import app.munseo.desktop.find.FindController;
import app.munseo.desktop.library.LibraryController;
import app.munseo.desktop.reader.ReaderController;
import app.munseo.desktop.threads.ThreadsController;
import app.munseo.desktop.why.WhyController;

/// What runs behind the panes; lives as long as the window.
record Controllers(
        LibraryController library,
        AskController ask,
        ThreadsController threads,
        FindController find,
        ReaderController reader,
        WhyController why) {
    /// Ends the answer under way, or else the indexing.
    void stop() {
        if (ask.busy()) {
            ask.stop();
        } else {
            library.cancel();
        }
    }
}
