package app.munseo.desktop.ask;

import app.munseo.app.Messages;
import app.munseo.desktop.control.Icons;
import app.munseo.desktop.control.Keys;
import app.munseo.desktop.control.Shortcut;
import atlantafx.base.controls.Spacer;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A question as it was asked, with the ways to put it in other words and to go between its versions.
final class QuestionView extends HBox {
    private final Messages messages;
    private final Consumer<String> edited;
    private final LongConsumer version;
    private @Nullable Exchange shown;
    private boolean editing;

    /// @param edited gets the question in other words
    /// @param version gets the turn of another version
    QuestionView(Messages messages, Consumer<String> edited, LongConsumer version) {
        this.messages = messages;
        this.edited = edited;
        this.version = version;
        getStyleClass().add("question-row");
        setAlignment(Pos.CENTER_RIGHT);
    }

    void show(Exchange exchange) {
        if (shown == null || !same(shown, exchange)) {
            editing = editing && shown != null && shown.kept().turn() == exchange.kept().turn();
            shown = exchange;
            if (!editing) {
                bubble(exchange);
            }
        }
    }

    private static boolean same(Exchange one, Exchange other) {
        return one.question().equals(other.question())
                && one.kept().equals(other.kept())
                && one.phase() == other.phase();
    }

    private void bubble(Exchange exchange) {
        editing = false;
        var bubble = new Label(exchange.question());
        bubble.setWrapText(true);
        bubble.setMinHeight(USE_PREF_SIZE);
        bubble.getStyleClass().add("question");
        var tools = tools(exchange);
        tools.setVisible(exchange.phase() != Exchange.Phase.RUNNING && exchange.kept().turn() != 0); // its room stays
        getChildren().setAll(tools, bubble);
    }

    private Node tools(Exchange exchange) {
        var tools = new HBox(2);
        tools.setMinWidth(USE_PREF_SIZE);
        tools.setAlignment(Pos.CENTER_RIGHT);
        tools.getStyleClass().add("question-tools");
        var kept = exchange.kept();
        if (kept.versions().size() > 1) {
            var place = new Label(messages.text("window.version", kept.place(), kept.versions().size()));
            place.getStyleClass().add("faint");
            tools.getChildren().addAll(
                    step(Feather.CHEVRON_LEFT, "previous", kept, -1), place, step(Feather.CHEVRON_RIGHT, "next", kept, 1));
        }
        var edit = Icons.button(Feather.EDIT_2, messages.text("window.question.edit"), () -> edit(exchange));
        edit.getStyleClass().add("question-edit");
        tools.getChildren().add(edit);
        return tools;
    }

    private Button step(Feather icon, String word, Kept kept, int by) {
        int to = kept.place() - 1 + by;
        boolean there = to >= 0 && to < kept.versions().size();
        var step = Icons.button(icon, messages.text("window.version." + word), () -> version.accept(kept.versions().get(to)));
        step.getStyleClass().add("version-" + word);
        step.setDisable(!there);
        return step;
    }

    private void edit(Exchange exchange) {
        editing = true;
        var area = new GrowingArea();
        area.setText(exchange.question());
        area.setAccessibleText(messages.text("window.question.edit"));
        area.addEventFilter(
                KeyEvent.KEY_PRESSED,
                new Keys()
                        .on(Shortcut.ASK, () -> submit(area.getText()))
                        .on(Shortcut.NEW_LINE, () -> area.replaceSelection("\n"))
                        .on(Shortcut.LEAVE, () -> bubble(exchange)));
        var no = new Button(messages.text("window.cancel"));
        no.setOnAction(_ -> bubble(exchange));
        var yes = new Button(messages.text("window.ask.ask"));
        yes.getStyleClass().add("accent");
        yes.disableProperty().bind(area.textProperty().map(String::isBlank));
        yes.setOnAction(_ -> submit(area.getText()));
        var editor = new VBox(6, area, new HBox(8, new Spacer(), no, yes));
        editor.getStyleClass().add("question-editor");
        HBox.setHgrow(editor, Priority.ALWAYS);
        getChildren().setAll(editor);
        area.requestFocus();
        area.end();
    }

    private void submit(String text) {
        if (!text.isBlank()) {
            editing = false;
            edited.accept(text.strip());
        }
    }
}
