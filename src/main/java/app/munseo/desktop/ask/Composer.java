package app.munseo.desktop.ask;

import app.munseo.app.Messages;
import app.munseo.desktop.control.Icons;
import atlantafx.base.controls.Spacer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;

/// The question field with where to look, and the button that asks or stops.
final class Composer extends VBox {
    private final Messages messages;
    private final GrowingArea area = new GrowingArea();
    private final ComboBox<String> scope = new ComboBox<>();
    private final Button go = new Button();
    private final BiConsumer<String, Where> ask;
    private final Runnable stop;
    private final Beside beside;
    private boolean recalling;
    private boolean busy;

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
        getStyleClass().add("composer");
        area.setId("question");
        area.setPromptText(messages.text("window.ask.prompt"));
        area.setAccessibleText(messages.text("window.ask.prompt"));
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        area.textProperty().addListener((_, _, now) -> changed(now));
        prepareScope(collectionName);
        prepareButton();
        var hint = new Label(messages.text("window.ask.hint"));
        hint.getStyleClass().add("faint");
        var row = new HBox(10, scope, new Spacer(), hint, go);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(area, row);
        show(false);
    }

    private void prepareScope(UnaryOperator<String> collectionName) {
        scope.setId("scope");
        scope.setAccessibleText(messages.text("window.scope"));
        scope.setTooltip(new Tooltip(messages.text("window.scope")));
        scope.setConverter(new StringConverter<>() {
            @Override
            public String toString(String name) {
                return name == null || name.isEmpty()
                        ? messages.text("window.scope.all")
                        : collectionName.apply(name);
            }

            @Override
            public String fromString(String text) {
                return text;
            }
        });
        scope.getItems().setAll("");
        scope.setValue("");
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
            beside.typed().accept(text, scope.getValue());
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.UP && area.getText().lines().count() <= 1) {
            up(event);
        } else if (event.getCode() == KeyCode.ENTER) {
            enter(event);
        } else if (event.getCode() == KeyCode.ESCAPE && beside.dismissFiles().getAsBoolean()) {
            event.consume();
        }
    }

    /// From a question just typed to the files found for it; from an empty field, or one that holds an earlier question,
    /// to the question before.
    private void up(KeyEvent event) {
        var earlier = beside.earlier().get();
        int at = earlier.indexOf(area.getText());
        if (area.getText().isEmpty() || at >= 0) {
            if (at + 1 < earlier.size()) {
                recalling = true;
                write(earlier.get(at + 1));
                recalling = false;
            }
            event.consume();
        } else if (beside.enterFiles().getAsBoolean()) {
            event.consume();
        }
    }

    private void enter(KeyEvent event) {
        event.consume();
        if (event.isShiftDown()) {
            area.replaceSelection("\n");
        } else {
            submit();
        }
    }

    private void submit() {
        var question = area.getText().strip();
        if (!busy && !question.isEmpty() && !isDisabled()) {
            area.clear();
            ask.accept(question, new Where(scope.getValue()));
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

    /// Offers these collections besides the whole library; with only one there is nothing to choose.
    void collections(List<String> names) {
        var items = new ArrayList<>(List.of(""));
        items.addAll(names);
        if (!items.equals(scope.getItems())) {
            var before = scope.getValue();
            scope.getItems().setAll(items);
            scope.setValue(items.contains(before) ? before : "");
        }
        scope.setVisible(names.size() > 1);
    }

    /// Looks where an opened thread looks.
    void look(String collection) {
        scope.setValue(scope.getItems().contains(collection) ? collection : "");
    }

    void askIn(String collection) {
        if (scope.getItems().contains(collection)) {
            scope.setValue(collection);
        }
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
