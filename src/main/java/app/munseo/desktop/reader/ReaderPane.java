package app.munseo.desktop.reader;

import app.munseo.app.Messages;
import app.munseo.desktop.control.EmptyState;
import app.munseo.desktop.control.Icons;
import app.munseo.desktop.control.MiddleLabel;
import app.munseo.desktop.reader.ReaderState.Open;
import atlantafx.base.controls.RingProgressIndicator;
import atlantafx.base.controls.Spacer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The right pane: a page, and the way to the next.
public final class ReaderPane extends VBox {
    private final Messages messages;
    private final ReaderController controller;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final MiddleLabel title = new MiddleLabel("");
    private final Button mode;
    private final StackPane content = new StackPane();
    private final PageTurner turner;
    private final DoubleProperty zoom = new SimpleDoubleProperty(1);
    private @Nullable PicturePageView page;
    private @Nullable Open paged;

    public ReaderPane(Messages messages, ReaderController controller) {
        this.messages = messages;
        this.controller = controller;
        this.turner = new PageTurner(messages, controller::turn, zoom);
        this.mode = Icons.button(Feather.ALIGN_LEFT, messages.text("window.reader.mode"), controller::switchMode);
        mode.setId("reader-mode");
        var close = Icons.button(Feather.X, messages.text("window.reader.close"), controller::close);
        close.setId("reader-close");
        title.getStyleClass().add("pane-title");
        var header = new HBox(title, new Spacer(), mode, close);
        header.getStyleClass().add("pane-header");
        VBox.setVgrow(content, Priority.ALWAYS);
        getStyleClass().addAll("pane", "reader");
        getChildren().addAll(header, content, turner);
        controller.shownBy(this::show);
    }

    /// Whether there is something to read; an empty reader need take no room.
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    private void show(ReaderState state) {
        if (!(state instanceof Open shown) || shown.picture() == null) {
            paged = null;
        }
        title.show(
                state instanceof Open shown
                        ? String.valueOf(shown.document().path().getFileName())
                        : messages.text("window.reader"));
        mode.setVisible(state instanceof Open shown && shown.isPdf());
        turner.show(state);
        var node = content(state);
        if (content.getChildren().size() != 1 || !content.getChildren().contains(node)) {
            content.getChildren().setAll(node);
        }
        if (state instanceof Open shown) {
            mode.setGraphic(Icons.of(shown.plain() ? Feather.IMAGE : Feather.ALIGN_LEFT));
            note(shown);
        }
        open.set(controller.isOpen());
    }

    private Node content(ReaderState state) {
        return switch (state) {
            case ReaderState.Closed _ -> new Label();
            case ReaderState.Opening _ -> new RingProgressIndicator();
            case ReaderState.Unopened(var problem) ->
                new EmptyState(
                        Feather.ALERT_TRIANGLE, messages.text("window.reader.failed"), messages.problem(problem));
            case Open shown when shown.picture() != null -> page(shown, shown.picture());
            case Open shown when shown.wantsPicture() -> new RingProgressIndicator();
            case Open shown when shown.pageText().isBlank() ->
                new EmptyState(
                        Feather.FILE, messages.text("window.reader.blank"), messages.text("window.reader.blank.words"));
            case Open shown -> new TextPageView(shown);
        };
    }

    /// The view of a page stays while the page is only drawn at another size.
    private Node page(Open shown, ReaderState.Picture picture) {
        if (page != null && paged != null && paged.equals(shown.drawn(null))) {
            page.sharpen(picture);
            return page;
        }
        paged = shown.drawn(null);
        page = new PicturePageView(zoom, picture, controller::pixels);
        return page;
    }

    private void note(Open shown) {
        if (shown.undrawn() != null) {
            var note = new Label(messages.text("window.reader.undrawn") + " " + messages.problem(shown.undrawn()));
            note.setWrapText(true);
            note.getStyleClass().add("reader-note");
            StackPane.setAlignment(note, Pos.BOTTOM_CENTER);
            content.getChildren().add(note);
        }
    }
}
