package app.munseo.desktop.reader;

import app.munseo.app.Messages;
import app.munseo.desktop.control.Icons;
import app.munseo.desktop.reader.ReaderState.Open;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Beside the document: its headings, and its pages small.
final class SidePane extends VBox {
    private final OutlineView outline;
    private final ThumbnailsView thumbnails;
    private final HBox tabs;

    SidePane(Messages messages, ReaderController controller, Open open) {
        this.outline = new OutlineView(messages, controller, open.book().text().headings());
        this.thumbnails = new ThumbnailsView(messages, controller, open.book());
        var content = new StackPane(outline, thumbnails);
        VBox.setVgrow(content, Priority.ALWAYS);
        boolean headings = has(open.book());
        var group = new ToggleGroup();
        var first = tab(messages.text("window.reader.outline"), group);
        var second = tab(messages.text("window.reader.thumbnails"), group);
        this.tabs = new HBox(first, second);
        tabs.getStyleClass().add("side-tabs");
        group.selectedToggleProperty().addListener((_, before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            }
            outline.setVisible(first.isSelected());
            thumbnails.setVisible(second.isSelected());
        });
        group.selectToggle(headings ? first : second);
        Icons.present(tabs, headings && open.book().hasSheets());
        getStyleClass().add("reader-side");
        getChildren().addAll(tabs, content);
        show(open);
    }

    private static boolean has(Book book) {
        return !book.text().headings().isEmpty();
    }

    /// Whether there is anything to show beside a document.
    static boolean serves(Book book) {
        return has(book) || (book.hasSheets() && book.pages() > 1);
    }

    private static ToggleButton tab(String words, ToggleGroup group) {
        var tab = new ToggleButton(words);
        tab.setToggleGroup(group);
        tab.getStyleClass().addAll("flat", "side-tab");
        tab.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(tab, Priority.ALWAYS);
        return tab;
    }

    void show(Open open) {
        outline.show(open);
        thumbnails.show(open);
    }
}
