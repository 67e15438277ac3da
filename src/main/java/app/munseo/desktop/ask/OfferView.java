package app.munseo.desktop.ask;

import app.munseo.desktop.control.Icons;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Questions to choose from, below each other, under a line that says what they are.
final class OfferView extends VBox {
    private static final double GAP = 8;

    private final Consumer<String> chosen;

    /// @param chosen gets the question that was clicked
    OfferView(String words, Pos at, Consumer<String> chosen) {
        super(GAP);
        this.chosen = chosen;
        setAlignment(at);
        getStyleClass().add("offer");
        var title = new Label(words);
        title.getStyleClass().add("faint");
        getChildren().add(title);
        show(List.of());
    }

    void show(List<String> questions) {
        getChildren().remove(1, getChildren().size());
        questions.forEach(question -> getChildren().add(button(question)));
        Icons.present(this, !questions.isEmpty());
    }

    private Button button(String question) {
        var button = new Button(question);
        button.setWrapText(true);
        button.setMinHeight(USE_PREF_SIZE);
        button.getStyleClass().add("example");
        button.setOnAction(_ -> chosen.accept(question));
        return button;
    }
}
