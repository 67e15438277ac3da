package app.munseo.desktop.why;

import app.munseo.app.Messages;
import app.munseo.desktop.control.Icons;
import app.munseo.document.Chunk;
import app.munseo.document.Problem;
import atlantafx.base.controls.RingProgressIndicator;
import atlantafx.base.controls.Spacer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A card that explains something, step after step.
public abstract sealed class WhyView extends VBox permits AnswerWhy, FileWhy {
    private static final double NAME_WIDTH = 280;

    final Messages messages;
    final Places places;
    private final StackPane content = new StackPane();

    WhyView(Messages messages, Places places, String title) {
        this.messages = messages;
        this.places = places;
        var name = words(title, "dialog-title");
        var close = Icons.button(Feather.X, messages.text("window.why.close"), places.close());
        close.setId("why-close");
        var head = new HBox(8, name, new Spacer(), close);
        head.setAlignment(Pos.TOP_LEFT);
        HBox.setHgrow(name, Priority.ALWAYS);
        setId("why");
        getStyleClass().addAll("dialog-card", "why");
        getChildren().addAll(head, content);
        VBox.setVgrow(content, Priority.ALWAYS);
    }

    /// Puts the cursor where it is of use.
    public abstract void focus();

    final void loading() {
        var ring = new RingProgressIndicator(-1);
        ring.getStyleClass().add("why-ring");
        content.getChildren().setAll(ring);
    }

    final void show(Node explanation) {
        var scroll = new ScrollPane(explanation);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("edge-to-edge", "why-scroll");
        content.getChildren().setAll(scroll);
    }

    final void fail(Problem problem) {
        if (problem.kind() != Problem.Kind.CANCELLED) {
            content.getChildren().setAll(words(messages.problem(problem), "why-words"));
        }
    }

    static Label words(String text, String styleClass) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(styleClass);
        return label;
    }

    /// Names a chunk's page and opens it.
    final Button place(String before, Chunk chunk) {
        var name = places.name(chunk);
        var chip = new Button(before + name, Icons.of(Feather.FILE_TEXT, "muted-icon"));
        chip.getStyleClass().add("source-chip");
        chip.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        chip.setMaxWidth(NAME_WIDTH);
        chip.setTooltip(new Tooltip(name));
        chip.setOnAction(_ -> places.open(chunk));
        return chip;
    }
}
