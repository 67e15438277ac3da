package app.munseo.desktop.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;

/// The platform's dialogs for choosing, each shown with a title; the list is empty when the person chose nothing.
record Choosers(Function<String, List<Path>> folder, Function<String, List<Path>> files) {
    static Choosers of(Stage stage) {
        return new Choosers(title -> folder(stage, title), title -> files(stage, title));
    }

    private static List<Path> folder(Stage stage, String title) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(title);
        var chosen = chooser.showDialog(stage);
        return chosen == null ? List.of() : List.of(chosen.toPath());
    }

    private static List<Path> files(Stage stage, String title) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(title, "*.pdf", "*.md", "*.markdown", "*.txt", "*.csv"));
        var chosen = chooser.showOpenMultipleDialog(stage);
        return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
    }
}
