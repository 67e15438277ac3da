package app.munseo.desktop.privacy;

import app.munseo.answer.Passage;
import app.munseo.app.Messages;
import atlantafx.base.controls.Spacer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What is about to be sent: the person unticks a passage, and it is not.
public final class ReviewView extends VBox {
    private static final double GAP = 10;
    private static final double SCROLLED = 360;

    private final Messages messages;
    private final List<Passage> passages;
    private final List<CheckBox> boxes = new ArrayList<>();

    /// @param decided gets the numbers of the passages left out; is cancelled where nothing is to be sent
    /// @param close puts the dialog away
    public ReviewView(
            Messages messages,
            String to,
            List<Passage> passages,
            CompletableFuture<Set<Integer>> decided,
            Runnable close) {
        this.messages = messages;
        this.passages = List.copyOf(passages);
        setId("review-sent");
        getStyleClass().add("dialog-card");
        var title = new Label(messages.text("window.review.title", to));
        title.getStyleClass().add("dialog-title");
        title.setWrapText(true);
        var words = new Label(messages.text("window.review.words"));
        words.setWrapText(true);
        getChildren().addAll(title, words, list(), buttons(decided, close));
        sceneProperty().subscribe((before, now) -> {
            if (before != null && now == null) { // put away without a word
                decided.cancel(false);
            }
        });
    }

    private Node list() {
        var list = new VBox(GAP);
        for (var passage : passages) {
            var box = new CheckBox("[%d] %s".formatted(passage.number(), passage.text().strip()));
            box.setSelected(true);
            box.setWrapText(true);
            boxes.add(box);
            list.getChildren().add(box);
        }
        var scrolling = new ScrollPane(list);
        scrolling.setFitToWidth(true);
        scrolling.setMaxHeight(SCROLLED);
        scrolling.getStyleClass().add("dialog-scroll");
        VBox.setVgrow(scrolling, Priority.ALWAYS);
        return scrolling;
    }

    private Node buttons(CompletableFuture<Set<Integer>> decided, Runnable close) {
        var no = new Button(messages.text("window.review.cancel"));
        no.setOnAction(_ -> {
            close.run();
            decided.cancel(false);
        });
        var yes = new Button(messages.text("window.review.send"));
        yes.setId("send-reviewed");
        yes.getStyleClass().add("accent");
        yes.setDefaultButton(true);
        yes.setOnAction(_ -> {
            decided.complete(leftOut());
            close.run();
        });
        var row = new HBox(GAP, new Spacer(), no, yes);
        row.setAlignment(Pos.CENTER_RIGHT);
        return row;
    }

    private Set<Integer> leftOut() {
        var numbers = new HashSet<Integer>();
        for (int i = 0; i < boxes.size(); i++) {
            if (!boxes.get(i).isSelected()) {
                numbers.add(passages.get(i).number());
            }
        }
        return numbers;
    }
}
