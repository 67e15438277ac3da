package app.munseo.desktop.reader;

import app.munseo.app.Messages;
import app.munseo.desktop.control.EmptyState;
import app.munseo.desktop.control.Icons;
import app.munseo.desktop.reader.ReaderState.Open;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// An open document: its pages, text or table, with what belongs to it around it.
final class OpenView extends BorderPane {
    private static final int LONGEST_SEARCH = 60;
    /// What is beside the document takes no more of the room than this.
    private static final double SIDE_SHARE = 0.36;

    private final Messages messages;
    private final ReaderController controller;
    private final FindBar find;
    private final PageTurner turner;
    private final SelectionBar selection;
    private final StackPane stage = new StackPane();
    private @Nullable SidePane side;
    /// There from the beginning, before the document: so the keyboard comes to what is beside it first.
    private final StackPane beside = new StackPane();

    private Open open;
    private DocumentView view;

    /// @param sideShown whether outline and small pages are shown at once
    OpenView(
            Messages messages, ReaderController controller, ReaderActions actions, Open open, boolean sideShown) {
        this.messages = messages;
        this.controller = controller;
        this.open = open;
        this.view = view(open);
        this.find = new FindBar(messages, controller, this::closeFind);
        this.turner = new PageTurner(messages, controller, this::fit);
        this.selection = new SelectionBar(messages, actions);
        StackPane.setAlignment(selection, Pos.BOTTOM_CENTER);
        Icons.present(find, false);
        setTop(find);
        setLeft(beside);
        setCenter(stage);
        setBottom(turner);
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> new ReaderKeys(controller, view, this::find, turner::enterPage, selection::copy, this::fit)
                        .press(event));
        stage();
        tell(open);
        if (sideShown) {
            toggleSide();
        }
    }

    private void fit() {
        controller.fit(view.fitting());
    }

    /// Whether this is the view of the same document.
    boolean shows(Open other) {
        return other.book().equals(open.book());
    }

    boolean sideShown() {
        return side != null;
    }

    void show(Open next) {
        boolean otherView = next.drawn() != open.drawn();
        open = next;
        if (otherView) {
            view = view(next);
            stage();
        } else {
            view.show(next);
        }
        tell(next);
    }

    private void tell(Open now) {
        find.show(now.finding());
        turner.show(now);
        selection.show(now);
        if (side != null) {
            side.show(now);
        }
    }

    private DocumentView view(Open now) {
        if (now.drawn()) {
            return new PagesView(messages, controller, now);
        }
        if (now.book().isTable() && !now.book().isBlank()) {
            return new RowsView(messages, controller, now);
        }
        return new TextView(messages, controller, now);
    }

    private void stage() {
        stage.getChildren().setAll(view.node(), selection);
        var undrawn = open.book().undrawn();
        if (undrawn != null) {
            var note = new Label(messages.text("window.reader.undrawn") + " " + messages.problem(undrawn));
            note.setWrapText(true);
            note.getStyleClass().add("reader-note");
            StackPane.setAlignment(note, Pos.TOP_CENTER);
            stage.getChildren().add(note);
        }
        if (!open.drawn() && open.book().isBlank()) {
            stage.getChildren()
                    .setAll(new EmptyState(
                            Feather.FILE,
                            messages.text("window.reader.blank"),
                            messages.text("window.reader.blank.words")));
        }
    }

    /// Opens the search, for a short selection if there is one.
    void find() {
        Icons.present(find, true);
        String selected = open.selectedText();
        find.enter(selected.length() <= LONGEST_SEARCH && !selected.contains("\n") ? selected : "");
    }

    private void closeFind() {
        find.leave();
        Icons.present(find, false);
        view.node().requestFocus();
    }

    /// Shows or hides what is beside the document.
    void toggleSide() {
        side = side == null && SidePane.serves(open.book()) ? new SidePane(messages, controller, open) : null;
        beside.getChildren().clear();
        if (side != null) {
            side.maxWidthProperty().bind(widthProperty().multiply(SIDE_SHARE));
            beside.getChildren().add(side);
        }
    }
}
