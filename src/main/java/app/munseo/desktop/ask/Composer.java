package app.munseo.desktop.ask;

import app.munseo.app.Messages;
import app.munseo.desktop.control.Icons;
import app.munseo.desktop.control.Keys;
import app.munseo.desktop.control.Shortcut;
import app.munseo.desktop.find.Piece;
import app.munseo.desktop.find.Where;
import app.munseo.desktop.library.LibraryState;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The question field with where to look, and the button that asks or stops.
final class Composer extends VBox {
    private final Messages messages;
    private final GrowingArea area = new GrowingArea();
    private final ScopeBar scope;
    private final Mentions mentions;
    private final Button go = new Button();
    private final BiConsumer<String, Where> ask;
    private final Runnable stop;
    private final Beside beside;
    private boolean recalling;
    private boolean busy;
    private @Nullable LibraryState offered;

    /// @param collectionName names a collection for the person
    Composer(
            Messages messages,
            UnaryOperator<String> collectionName,
            BiConsumer<String, Where> ask,
            Runnable stop,
            Beside beside) {
        this.messages = messages;
        this.ask = ask;
        this.stop = stop;
        this.beside = beside;
        this.scope = new ScopeBar(messages, collectionName, () -> changed(area.getText()));
        this.mentions = new Mentions(piece -> this.scope.words(piece), this::mention);
        area.caretPositionProperty().addListener((_, _, at) -> offer(at.intValue()));
        getStyleClass().add("composer");
        area.setId("question");
        area.setPromptText(messages.text("window.ask.prompt"));
        area.setAccessibleText(messages.text("window.ask.prompt"));
        area.addEventFilter(KeyEvent.KEY_PRESSED, keys());
        area.textProperty().addListener((_, _, now) -> changed(now));
        prepareButton();
        var hint = new Label(messages.text("window.ask.hint"));
        hint.getStyleClass().add("faint");
        hint.setMinWidth(0);
        hint.widthProperty().subscribe(now -> hint.setVisible(now.doubleValue() >= hint.prefWidth(-1) - 1)); // or not at all
        HBox.setHgrow(scope, Priority.ALWAYS);
        var row = new HBox(10, scope, hint, go);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(area, row);
        show(false);
    }

    private void prepareButton() {
        go.setId("ask");
        go.getStyleClass().addAll("accent", "button-icon", "ask-button");
        go.setOnAction(_ -> {
            if (busy) {
                stop.run();
            } else {
                submit();
            }
        });
    }

    private void changed(String text) {
        refresh();
        if (!recalling) {
            beside.typed().accept(text, scope.where());
        }
    }

    private Keys keys() {
        return new Keys()
                .when(Shortcut.TAKE_NAME, () -> named(mentions::choose))
                .when(Shortcut.DOWN, () -> named(() -> mentions.move(1)))
                .when(Shortcut.UP, () -> named(() -> mentions.move(-1)))
                .when(Shortcut.LEAVE, () -> named(mentions::hide) || beside.dismissFiles().getAsBoolean())
                .when(Shortcut.TAKE_BACK, () -> area.getText().isEmpty() && scope.takeBack())
                .when(Shortcut.EARLIER, this::earlier)
                .on(Shortcut.NEW_LINE, () -> area.replaceSelection("\n"))
                .on(Shortcut.ASK, this::submit);
    }

    /// What a key does while names are offered.
    private boolean named(Runnable action) {
        boolean offered = mentions.isVisible();
        if (offered) {
            action.run();
        }
        return offered;
    }

    /// From a question just typed to the files found for it; from an empty field, or one that holds an earlier question,
    /// to the question before.
    private boolean earlier() {
        if (area.getText().lines().count() > 1) {
            return false;
        }
        var earlier = beside.earlier().get();
        int at = earlier.indexOf(area.getText());
        if (!area.getText().isEmpty() && at < 0) {
            return beside.enterFiles().getAsBoolean();
        }
        if (at + 1 < earlier.size()) {
            recalling = true;
            write(earlier.get(at + 1));
            recalling = false;
        }
        return true;
    }

    private void submit() {
        var question = area.getText().strip();
        if (!busy && !question.isEmpty() && !isDisabled()) {
            area.clear();
            ask.accept(question, scope.where());
        }
    }

    /// Shows whether a question is under way.
    void show(boolean running) {
        busy = running;
        var words = messages.text(running ? "window.ask.stop" : "window.ask.ask");
        go.setGraphic(Icons.of(running ? Feather.SQUARE : Feather.ARROW_UP, "on-accent"));
        go.setAccessibleText(words);
        go.setTooltip(new Tooltip(words));
        refresh();
    }

    private void refresh() {
        go.setDisable(!busy && area.getText().isBlank());
    }

    /// Offers what the library holds to look in.
    void library(LibraryState library) {
        if (offered == null || !library.holdsLike(offered)) { // indexing tells of itself many times a second
            offered = library;
            scope.library(library);
            mentions.library(library);
        }
    }

    /// Looks where an opened thread looks.
    void look(Where where) {
        scope.show(where);
    }

    void askIn(String collection) {
        scope.show(Where.in(collection));
        area.requestFocus();
    }

    /// What is offered behind an `@`, to be shown above the field.
    Node mentions() {
        return mentions;
    }

    /// Offers names for an `@` before the caret, instead of files found by their words.
    private void offer(int caret) {
        if (mentions.look(area.getText(0, Math.min(caret, area.getLength())))) {
            beside.typed().accept("", scope.where());
        }
    }

    private void mention(Piece piece) {
        var before = area.getText(0, area.getCaretPosition());
        int at = before.length() - Mentions.begun(before).map(String::length).orElse(-1) - 1;
        area.deleteText(at, before.length());
        scope.put(piece);
        area.requestFocus();
    }

    void write(String question) {
        area.setText(question);
        area.end();
        area.requestFocus();
    }

    void draft(String text, Consumer<String> changed) {
        area.setText(text);
        area.end();
        area.textProperty().addListener((_, _, now) -> changed.accept(now));
    }

    void focus() {
        area.requestFocus();
    }
}
