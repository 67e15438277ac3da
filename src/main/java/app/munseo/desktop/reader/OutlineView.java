package app.munseo.desktop.reader;

import app.munseo.app.Messages;
import app.munseo.desktop.control.Keys;
import app.munseo.desktop.control.Shortcut;
import app.munseo.desktop.reader.ReaderState.Open;
import app.munseo.document.Heading;
import app.munseo.document.Location;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// The headings of a document, the deeper the further in; the section in sight stands out.
final class OutlineView extends ListView<Heading> {
    private static final int DEEPEST = 6;
    private static final double INDENT = 12;

    private final ReaderController controller;
    private final int top;
    private int current = -1;

    OutlineView(Messages messages, ReaderController controller, List<Heading> headings) {
        this.controller = controller;
        this.top = headings.stream().mapToInt(Heading::level).min().orElse(1);
        setId("reader-outline");
        setAccessibleText(messages.text("window.reader.outline"));
        getStyleClass().add("outline");
        getItems().setAll(headings);
        setCellFactory(_ -> new HeadingCell());
        setOnMouseClicked(_ -> go());
        setOnKeyPressed(new Keys().on(Shortcut.OPEN, this::go));
    }

    private void go() {
        var heading = getSelectionModel().getSelectedItem();
        if (heading != null) {
            int end = heading.offset() + heading.title().length();
            controller.goTo(new Location(heading.page(), heading.offset(), end));
        }
    }

    /// On a page with several headings the first is as good as any.
    void show(Open open) {
        int next = -1;
        for (int i = 0; i < getItems().size() && getItems().get(i).page() <= open.page(); i++) {
            if (next < 0 || getItems().get(i).page() > getItems().get(next).page()) {
                next = i;
            }
        }
        if (next != current && open.book().pages() > 1) {
            current = next;
            refresh();
        }
    }

    private final class HeadingCell extends ListCell<Heading> {
        private final Label title = new Label();

        HeadingCell() {
            setPrefWidth(0);
            title.maxWidthProperty().bind(widthProperty());
        }

        @Override
        protected void updateItem(@Nullable Heading heading, boolean empty) {
            super.updateItem(heading, empty);
            setGraphic(empty || heading == null ? null : title);
            if (heading != null) {
                int depth = Math.clamp(heading.level() - top, 0, DEEPEST);
                title.setText(heading.title());
                title.setTooltip(new Tooltip(heading.title()));
                title.setPadding(new Insets(0, 0, 0, depth * INDENT));
                title.getStyleClass().removeAll("outline-top", "outline-here");
                if (depth == 0) {
                    title.getStyleClass().add("outline-top");
                }
                if (getIndex() == current) {
                    title.getStyleClass().add("outline-here");
                }
                setAccessibleText(heading.title());
            }
        }
    }
}
