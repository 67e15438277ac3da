package app.munseo.desktop.reader;

import app.munseo.desktop.reader.ReaderState.Open;
import javafx.scene.Node;

/// One of the ways to show a document: as it is printed, as text, as a table.
interface DocumentView {
    /// What is put into the window.
    Node node();

    void show(Open open);

    /// The scale at which pages are as wide as this view.
    default double fitting() {
        return 1;
    }

    /// Scrolls by lines (1 or -1).
    void scrollLines(int by);

    /// Scrolls by what is in sight (1 or -1).
    void scrollPages(int by);

    /// To the beginning (-1) or the end (1).
    void scrollToEnd(int end);
}
