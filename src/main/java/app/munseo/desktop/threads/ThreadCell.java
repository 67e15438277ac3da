package app.munseo.desktop.threads;

import app.munseo.app.Messages;
import app.munseo.conversation.ThreadMatch;
import java.util.Date;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import javafx.css.PseudoClass;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A conversation: its name, and below it the words that were found in it, or when it was last changed.
final class ThreadCell extends ListCell<ThreadMatch> {
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

    private final Messages messages;
    private final Function<ThreadMatch, ContextMenu> menu;
    private final LongSupplier open;

    /// @param chosen gets the conversation that was clicked
    /// @param open the thread on screen
    ThreadCell(
            Messages messages,
            Consumer<ThreadMatch> chosen,
            Function<ThreadMatch, ContextMenu> menu,
            LongSupplier open) {
        this.messages = messages;
        this.menu = menu;
        this.open = open;
        getStyleClass().add("thread");
        setPrefWidth(0);
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && getItem() != null) {
                chosen.accept(getItem());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable ThreadMatch match, boolean empty) {
        super.updateItem(match, empty);
        setText(null);
        pseudoClassStateChanged(OPEN, match != null && !empty && match.info().id() == open.getAsLong());
        if (match == null || empty) {
            setGraphic(null);
            setContextMenu(null);
            setAccessibleText(null);
            return;
        }
        var title = new Label(match.info().title());
        title.getStyleClass().add("thread-title");
        var below = new Label(below(match));
        below.getStyleClass().add("small-words");
        setGraphic(new VBox(2, title, below));
        setContextMenu(menu.apply(match));
        setAccessibleText(match.info().title() + ", " + below.getText());
    }

    private String below(ThreadMatch match) {
        return match.excerpt().isEmpty()
                ? messages.text(
                        "window.threads.changed",
                        Date.from(match.info().changed()),
                        match.info().turns())
                : match.excerpt();
    }
}
