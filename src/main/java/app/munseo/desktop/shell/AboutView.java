package app.munseo.desktop.shell;

import app.munseo.app.App;
import app.munseo.app.Libraries;
import app.munseo.app.Libraries.Library;
import app.munseo.app.Messages;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;

/// What Munseo is, and whose work it stands on: each library with its version and licence.
final class AboutView extends VBox {
    private static final double GAP = 10;
    private static final double HEIGHT = 420;

    AboutView(Messages messages) {
        super(GAP);
        setId("about");
        var words = new Label(messages.text("window.about.words", App.version(), String.valueOf(Runtime.version())));
        words.setWrapText(true);
        var table = new TableView<Library>();
        table.setId("licences");
        table.setAccessibleText(messages.text("window.about.library"));
        table.setPrefHeight(HEIGHT);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns()
                .add(column(messages.text("window.about.library"), library -> library.group() + ":" + library.name()));
        table.getColumns().add(column(messages.text("window.about.version"), Library::version));
        table.getColumns().add(column(messages.text("window.about.licence"), Library::licence));
        table.getItems().setAll(Libraries.all());
        getChildren().addAll(words, table);
    }

    private static TableColumn<Library, String> column(String title, Function<Library, String> text) {
        var column = new TableColumn<Library, String>(title);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        return column;
    }
}
