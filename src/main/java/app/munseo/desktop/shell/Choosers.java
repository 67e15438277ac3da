package app.munseo.desktop.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;

/// The platform's dialogs for choosing, each shown with a title; the list is empty when the person chose nothing.
///
/// @param json asks for a file with settings
/// @param save asks for a file to write; gets a title and a name to begin with
record Choosers(
        Function<String, List<Path>> folder,
        Function<String, List<Path>> files,
        Function<String, List<Path>> json,
        BiFunction<String, String, Optional<Path>> save) {
    static Choosers of(Stage stage) {
        return new Choosers(
                title -> folder(stage, title),
                title -> files(stage, title, "*.pdf", "*.md", "*.markdown", "*.txt", "*.csv"),
                title -> files(stage, title, "*.json"),
                (title, name) -> save(stage, title, name));
    }

    private static Optional<Path> save(Stage stage, String title, String name) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(name);
        var ending = "*" + name.substring(name.lastIndexOf('.'));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(ending, ending));
        return Optional.ofNullable(chooser.showSaveDialog(stage)).map(File::toPath);
    }

    private static List<Path> folder(Stage stage, String title) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(title);
        var chosen = chooser.showDialog(stage);
        return chosen == null ? List.of() : List.of(chosen.toPath());
    }

    private static List<Path> files(Stage stage, String title, String... endings) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(title, endings));
        var chosen = chooser.showOpenMultipleDialog(stage);
        return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
    }
}
