package app.munseo.desktop.threads;

import app.munseo.app.Messages;
import app.munseo.conversation.ThreadMatch;
import app.munseo.desktop.control.EmptyState;
import app.munseo.desktop.control.Icons;
import app.munseo.desktop.control.Keys;
import app.munseo.desktop.control.SearchField;
import app.munseo.desktop.control.Shortcut;
import app.munseo.document.ThreadInfo;
import app.munseo.export.Format;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The kept conversations: found by what was asked and answered in them, opened, renamed, deleted, exported.
public final class ThreadsPane extends VBox {
    private final Messages messages;
    private final ThreadsController controller;
    private final ThreadsActions actions;
    private final SearchField search;
    private final ListView<ThreadMatch> list = new ListView<>();
    private final EmptyState nothing;
    private final EmptyState noMatch;
    private final Button bin = new Button("", Icons.of(Feather.TRASH_2, "muted-icon"));
    private long open;
    private boolean binned;

    public ThreadsPane(Messages messages, ThreadsController controller, ThreadsActions actions) {
        this.messages = messages;
        this.controller = controller;
        this.actions = actions;
        this.search = new SearchField("threads-search", messages.text("window.threads.search"));
        this.nothing = new EmptyState(
                Feather.MESSAGE_CIRCLE, messages.text("window.threads.empty"), messages.text("window.threads.empty.words"));
        this.noMatch = new EmptyState(
                Feather.SEARCH, messages.text("window.threads.nomatch"), messages.text("window.threads.nomatch.words"));
        getStyleClass().add("threads");
        prepareSearch();
        prepareList();
        var content = new StackPane(list, nothing, noMatch);
        VBox.setVgrow(content, Priority.ALWAYS);
        HBox.setHgrow(search, Priority.ALWAYS);
        var row = new HBox(search);
        row.getStyleClass().add("side-row");
        bin.setId("threads-deleted");
        bin.getStyleClass().addAll("flat", "small");
        bin.setMaxWidth(Double.MAX_VALUE);
        bin.setOnAction(_ -> controller.bin(!binned));
        getChildren().addAll(row, content, bin);
        controller.shownBy(this::show);
    }

    private void prepareSearch() {
        search.setOnKeyPressed(new Keys().on(Shortcut.DOWN, () -> {
            list.requestFocus();
            list.getSelectionModel().select(0);
        }));
        search.textProperty().addListener((_, _, text) -> controller.search(text));
    }

    private void prepareList() {
        list.setId("threads-list");
        list.setAccessibleText(messages.text("window.threads"));
        list.setCellFactory(_ -> new ThreadCell(messages, this::open, this::menu, () -> open));
        list.addEventHandler(
                KeyEvent.KEY_PRESSED,
                new Keys()
                        .on(Shortcut.OPEN, () -> chosen(this::open))
                        .on(Shortcut.RENAME, () -> chosen(one -> rename(one.info())))
                        .on(Shortcut.DELETE, () -> chosen(one -> delete(one.info()))));
    }

    /// Puts the cursor into the search.
    public void focus() {
        search.requestFocus();
    }

    private void chosen(Consumer<ThreadMatch> action) {
        Optional.ofNullable(list.getSelectionModel().getSelectedItem()).ifPresent(action);
    }

    /// What was deleted comes back before it opens.
    private void open(ThreadMatch match) {
        if (binned) {
            controller.restore(match.info());
            return;
        }
        actions.open().accept(match.info().id());
    }

    private void rename(ThreadInfo thread) {
        if (binned) {
            return;
        }
        actions.rename().accept(thread, title -> controller.rename(thread, title));
    }

    private void delete(ThreadInfo thread) {
        if (binned) {
            return;
        }
        controller.delete(thread, actions.deleted());
    }

    private ContextMenu menu(ThreadMatch match) {
        var thread = match.info();
        if (binned) {
            return new ContextMenu(item("window.threads.restore", () -> controller.restore(thread)));
        }
        var export = new Menu(messages.text("window.export"));
        for (var format : Format.values()) {
            export.getItems()
                    .add(item("window.export." + format.word(), () -> actions.export().accept(thread.id(), format)));
        }
        return new ContextMenu(
                item("window.threads.open", () -> open(match)),
                item("window.threads.rename", () -> rename(thread)),
                export,
                item("window.threads.delete", () -> delete(thread)));
    }

    private MenuItem item(String key, Runnable action) {
        var item = new MenuItem(messages.text(key));
        item.setOnAction(_ -> action.run());
        return item;
    }

    void show(ThreadsState state) {
        boolean moved = open != state.open();
        open = state.open();
        if (!list.getItems().equals(state.shown()) || binned != state.binned()) {
            binned = state.binned();
            list.getItems().setAll(state.shown());
        } else if (moved) {
            list.refresh();
        }
        bin.setText(messages.text(
                state.binned() ? "window.threads.back" : "window.threads.bin", state.deleted().size()));
        Icons.present(bin, !state.deleted().isEmpty());
        search.setDisable(state.binned());
        boolean all = state.query().isBlank();
        boolean none = state.shown().isEmpty();
        Icons.present(nothing, all && none);
        Icons.present(noMatch, !all && none);
        Icons.present(list, !none);
    }
}
