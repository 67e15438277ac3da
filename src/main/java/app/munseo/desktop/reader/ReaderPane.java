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
import org.kordamp.ikonli.feather.Feather;

/// The right pane: a page, and the way to the next.
public final class ReaderPane extends VBox {
    private static final double STEP = 1.25;
    private static final double LEAST = 0.5;
    private static final double MOST = 4;

    private final Messages messages;
    private final ReaderController controller;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final HBox header = new HBox();
    private final HBox turning = new HBox();
    private final StackPane content = new StackPane();
    private final DoubleProperty zoom = new SimpleDoubleProperty(1);

    public ReaderPane(Messages messages, ReaderController controller) {
        this.messages = messages;
        this.controller = controller;
        getStyleClass().addAll("pane", "reader");
        header.getStyleClass().add("pane-header");
        turning.getStyleClass().add("reader-foot");
        turning.setAlignment(Pos.CENTER);
        VBox.setVgrow(content, Priority.ALWAYS);
        getChildren().addAll(header, content, turning);
        controller.shownBy(this::show);
    }

    /// Whether there is something to read; an empty reader need take no room.
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    private void show(ReaderState state) {
        header.getChildren().setAll(title(state), new Spacer());
        turning.getChildren().clear();
        switch (state) {
            case ReaderState.Closed _ -> content.getChildren().clear();
            case ReaderState.Opening _ -> content.getChildren().setAll(new RingProgressIndicator());
            case ReaderState.Unopened(var problem) ->
                content.getChildren().setAll(new EmptyState(
                        Feather.ALERT_TRIANGLE, messages.text("window.reader.failed"), messages.problem(problem)));
            case Open open -> show(open);
        }
        var close = Icons.button(Feather.X, messages.text("window.reader.close"), controller::close);
        close.setId("reader-close");
        header.getChildren().add(close);
        open.set(controller.isOpen());
    }

    private Node title(ReaderState state) {
        var words = state instanceof Open open
                ? String.valueOf(open.document().path().getFileName())
                : messages.text("window.reader");
        var title = new MiddleLabel(words);
        title.getStyleClass().add("pane-title");
        return title;
    }

    private void show(Open open) {
        tools(open);
        foot(open);
        if (open.picture() != null) {
            content.getChildren().setAll(new PicturePageView(zoom, open.picture()));
        } else if (open.wantsPicture()) {
            content.getChildren().setAll(new RingProgressIndicator());
        } else if (open.pageText().isBlank()) {
            content.getChildren().setAll(new EmptyState(
                    Feather.FILE, messages.text("window.reader.blank"), messages.text("window.reader.blank.words")));
        } else {
            var text = new TextPageView();
            text.show(open);
            content.getChildren().setAll(text);
        }
        if (open.undrawn() != null) {
            var note = new Label(messages.text("window.reader.undrawn") + " " + messages.problem(open.undrawn()));
            note.setWrapText(true);
            note.getStyleClass().add("reader-note");
            StackPane.setAlignment(note, Pos.BOTTOM_CENTER);
            content.getChildren().add(note);
        }
    }

    private void tools(Open open) {
        if (open.isPdf()) {
            boolean plain = open.plain();
            var words = messages.text(plain ? "window.reader.aspage" : "window.reader.astext");
            var toggle = Icons.button(
                    plain ? Feather.IMAGE : Feather.ALIGN_LEFT, words, () -> controller.asText(!plain));
            toggle.setId("reader-mode");
            header.getChildren().add(toggle);
        }
    }

    private void foot(Open open) {
        if (open.pages() > 1) {
            var back = Icons.button(
                    Feather.CHEVRON_LEFT, messages.text("window.reader.previous"), () -> controller.turn(-1));
            back.setId("page-previous");
            back.setDisable(open.page() == 1);
            var on = Icons.button(
                    Feather.CHEVRON_RIGHT, messages.text("window.reader.next"), () -> controller.turn(1));
            on.setId("page-next");
            on.setDisable(open.page() == open.pages());
            var page = new Label(messages.text("window.reader.page", open.page(), open.pages()));
            page.setId("page-number");
            turning.getChildren().addAll(back, page, on);
        }
        if (open.wantsPicture()) {
            turning.getChildren().addAll(zoomButton(Feather.ZOOM_OUT, "out", 1 / STEP), zoomButton(Feather.ZOOM_IN, "in", STEP));
        }
        turning.setVisible(!turning.getChildren().isEmpty());
        turning.setManaged(turning.isVisible());
    }

    private Button zoomButton(Feather icon, String way, double factor) {
        return Icons.button(icon, messages.text("window.reader.zoom." + way), () ->
                zoom.set(Math.clamp(zoom.get() * factor, LEAST, MOST)));
    }
}
