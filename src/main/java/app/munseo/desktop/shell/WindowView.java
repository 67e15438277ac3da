package app.munseo.desktop.shell;

import app.munseo.desktop.ask.AskPane;
import app.munseo.desktop.library.LibraryPane;
import app.munseo.desktop.reader.ReaderPane;
import atlantafx.base.controls.ModalPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/// The panes in their places. The reader takes room only while something is open in it.
final class WindowView extends StackPane {
    private static final double LIBRARY_SHARE = 0.23;
    private static final double READER_SHARE = 0.58;
    private static final double LIBRARY_SHARE_WITH_READER = 0.2;

    private final SplitPane split = new SplitPane();
    private final ReaderPane reader;

    WindowView(
            TopBar top,
            LibraryPane library,
            AskPane ask,
            ReaderPane reader,
            StatusLine status,
            DropOverlay drop,
            Notices notices,
            ModalPane layer) {
        this.reader = reader;
        getStyleClass().add("window");
        split.getItems().addAll(library, ask);
        split.setDividerPositions(LIBRARY_SHARE);
        SplitPane.setResizableWithParent(library, false);
        var frame = new BorderPane(split);
        frame.setTop(top);
        frame.setBottom(status);
        getChildren().addAll(frame, notices, drop, layer);
        reader.openProperty().subscribe(this::showReader);
    }

    private void showReader(boolean open) {
        boolean there = split.getItems().contains(reader);
        if (open && !there) {
            split.getItems().add(reader);
            split.setDividerPositions(LIBRARY_SHARE_WITH_READER, READER_SHARE);
        } else if (!open && there) {
            split.getItems().remove(reader);
            split.setDividerPositions(LIBRARY_SHARE);
        }
    }
}
