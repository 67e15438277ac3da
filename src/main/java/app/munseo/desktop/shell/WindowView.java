package app.munseo.desktop.shell;

import app.munseo.desktop.reader.ReaderPane;
import atlantafx.base.controls.ModalPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/// The panes between the bar at the top and the line at the foot, and what is laid over them.
final class WindowView extends StackPane {
    WindowView(
            TopBar top,
            ReaderPane reader,
            PanesView panes,
            StatusLine status,
            DropOverlay drop,
            Notices notices,
            ModalPane layer) {
        getStyleClass().add("window");
        var frame = new BorderPane();
        frame.setTop(top); // set in the order in which the keyboard goes through them
        frame.setCenter(panes);
        frame.setBottom(status);
        getChildren().addAll(frame, notices, drop, layer);
        reader.openProperty().subscribe(panes::showReader);
    }
}
