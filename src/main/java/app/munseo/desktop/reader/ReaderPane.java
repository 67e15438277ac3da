package app.munseo.desktop.reader;

import app.munseo.app.Messages;
import app.munseo.desktop.control.EmptyState;
import app.munseo.desktop.control.Icons;
import app.munseo.desktop.control.MiddleLabel;
import app.munseo.desktop.reader.ReaderState.Open;
import atlantafx.base.controls.RingProgressIndicator;
import atlantafx.base.controls.Spacer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The right pane: a document, and what can be done with it.
public final class ReaderPane extends VBox {
    private final Messages messages;
    private final ReaderController controller;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final MiddleLabel title = new MiddleLabel("");
    private final Button side;
    private final Button find;
    private final Button mode;
    private final Button outside;
    private final StackPane content = new StackPane();
    private final ReaderActions actions;
    private @Nullable OpenView shown;
    private boolean sideShown;

    public ReaderPane(Messages messages, ReaderController controller, ReaderActions actions) {
        this.messages = messages;
        this.controller = controller;
        this.actions = actions;
        this.side = button(Feather.SIDEBAR, "window.reader.side", "reader-side-toggle", this::toggleSide);
        this.find = button(Feather.SEARCH, "window.reader.find", "reader-find-open", this::find);
        this.mode = button(Feather.ALIGN_LEFT, "window.reader.mode", "reader-mode", () -> controller.change(Open::switched));
        this.outside = button(
                Feather.EXTERNAL_LINK, "window.reader.outside", "reader-outside", controller::openOutside);
        var close = button(Feather.X, "window.reader.close", "reader-close", controller::close);
        title.getStyleClass().add("pane-title");
        var header = new HBox(title, new Spacer(), side, find, mode, outside, close);
        header.getStyleClass().add("pane-header");
        VBox.setVgrow(content, Priority.ALWAYS);
        getStyleClass().addAll("pane", "reader");
        getChildren().addAll(header, content);
        controller.shownBy(this::show);
    }

    private Button button(Feather icon, String words, String id, Runnable action) {
        var button = Icons.button(icon, messages.text(words), action);
        button.setId(id);
        return button;
    }

    /// Whether there is something to read; an empty reader need take no room.
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /// Looks for words in the open document, if there is one.
    public void find() {
        if (shown != null) {
            shown.find();
        }
    }

    private void toggleSide() {
        if (shown != null) {
            shown.toggleSide();
            sideShown = shown.sideShown();
        }
    }

    private void show(ReaderState state) {
        var before = shown;
        if (!(state instanceof Open now)) {
            shown = null;
            var node = content(state);
            content.getChildren().setAll(node);
            if (node instanceof LockView lock) {
                lock.focus();
            }
        } else if (before == null || !before.shows(now)) {
            shown = new OpenView(messages, controller, actions, now, sideShown);
            content.getChildren().setAll(shown);
        } else {
            before.show(now);
        }
        title.show(state instanceof Open now ? name(now) : messages.text("window.reader"));
        buttons(state);
        open.set(controller.isOpen());
    }

    private void buttons(ReaderState state) {
        boolean document = state instanceof Open;
        Icons.present(find, document);
        Icons.present(outside, document);
        Icons.present(side, state instanceof Open now && SidePane.serves(now.book()));
        Icons.present(mode, state instanceof Open now && now.book().hasSheets() && !now.book().isBlank());
        if (state instanceof Open now) {
            mode.setGraphic(Icons.of(now.plain() ? Feather.IMAGE : Feather.ALIGN_LEFT));
        }
    }

    private static String name(Open open) {
        return String.valueOf(open.book().document().path().getFileName());
    }

    private Node content(ReaderState state) {
        return switch (state) {
            case ReaderState.Opening _ -> new RingProgressIndicator();
            case ReaderState.Unopened(var problem) -> new EmptyState(
                    Feather.ALERT_TRIANGLE, messages.text("window.reader.failed"), messages.problem(problem));
            case ReaderState.Locked locked -> new LockView(messages, controller, locked);
            case ReaderState.Closed _, Open _ -> new Label();
        };
    }
}
