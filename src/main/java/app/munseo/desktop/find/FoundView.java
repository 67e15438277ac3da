package app.munseo.desktop.find;

import app.munseo.app.Messages;
import app.munseo.app.Preview;
import app.munseo.desktop.control.Icons;
import app.munseo.desktop.control.Keys;
import app.munseo.desktop.control.Shortcut;
import app.munseo.document.DocumentId;
import app.munseo.document.Location;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.feather.Feather;

/// The files found so far, above the question field: a click or Enter opens one at its place, arrows go through them.
public final class FoundView extends VBox {
    private final BiFunction<DocumentId, Integer, String> place;
    private final BiConsumer<DocumentId, Location> open;
    private final Runnable back;
    private final VBox rows = new VBox();

    /// @param place names a document and its page
    /// @param open opens it there
    /// @param back gives the keyboard back to the question
    public FoundView(
            Messages messages,
            BiFunction<DocumentId, Integer, String> place,
            BiConsumer<DocumentId, Location> open,
            Runnable back) {
        this.place = place;
        this.open = open;
        this.back = back;
        getStyleClass().add("found");
        setId("found");
        setMaxHeight(USE_PREF_SIZE);
        var title = new Label(messages.text("window.found"), Icons.of(Feather.SEARCH, "muted-icon"));
        title.getStyleClass().add("faint");
        getChildren().addAll(title, rows);
        show(List.of());
    }

    public void show(List<Preview> found) {
        rows.getChildren().setAll(found.stream().map(this::row).toList());
        setVisible(!found.isEmpty());
    }

    /// Takes the keyboard to the best file; false where there is none.
    public boolean enter() {
        return isVisible() && focus(0);
    }

    private boolean focus(int index) {
        if (index < 0 || index >= rows.getChildren().size()) {
            return false;
        }
        rows.getChildren().get(index).requestFocus();
        return true;
    }

    private Region row(Preview preview) {
        var name = place.apply(preview.document(), preview.location().page());
        var title = new Label(name, Icons.of(Feather.FILE_TEXT, "muted-icon"));
        title.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        title.getStyleClass().add("found-name");
        var row = new VBox(2, title, sentence(preview)); // a button would not let the sentence wrap at its width
        row.getStyleClass().add("found-file");
        row.setFocusTraversable(true);
        row.setAccessibleRole(AccessibleRole.BUTTON);
        row.setAccessibleText(name + ". " + preview.text());
        row.setOnMouseClicked(_ -> open(preview));
        row.setOnKeyPressed(keys(row, preview));
        return row;
    }

    private void open(Preview preview) {
        open.accept(preview.document(), preview.location());
    }

    private Keys keys(Region row, Preview preview) {
        return new Keys()
                .on(Shortcut.OPEN, () -> open(preview))
                .on(Shortcut.UP, () -> focus(rows.getChildren().indexOf(row) - 1))
                .on(Shortcut.DOWN, () -> {
                    if (!focus(rows.getChildren().indexOf(row) + 1)) {
                        back.run();
                    }
                })
                .on(Shortcut.LEAVE, back);
    }

    private static TextFlow sentence(Preview preview) {
        var flow = new TextFlow();
        int at = 0;
        for (var mark : preview.marks()) {
            flow.getChildren().add(piece(preview.text().substring(at, mark.start()), "found-words"));
            flow.getChildren().add(piece(preview.text().substring(mark.start(), mark.end()), "found-mark"));
            at = mark.end();
        }
        flow.getChildren().add(piece(preview.text().substring(at), "found-words"));
        return flow;
    }

    private static Text piece(String text, String styleClass) {
        var piece = new Text(text);
        piece.getStyleClass().add(styleClass);
        return piece;
    }
}
