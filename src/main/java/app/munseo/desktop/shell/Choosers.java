package app.munseo.desktop.shell;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;

/// The platform's dialogs for choosing, each shown with a title; the list is empty when the person chose nothing.
///
/// @param json asks for a file with settings
/// @param save asks for a file to write
record Choosers(
        Function<String, List<Path>> folder,
        Function<String, List<Path>> files,
        Function<String, List<Path>> json,
        Save save) {
    /// Asks for a file to write.
    interface Save {
        /// @param name to begin with
        /// @param endings of names like `.csv`, the one of `name` among them; what is written follows from it
        Optional<Path> file(String title, String name, List<String> endings);
    }

    static Choosers of(Stage stage) {
        return new Choosers(
                title -> folder(stage, title),
                title -> files(stage, title, "*.pdf", "*.md", "*.markdown", "*.txt", "*.csv"),
                title -> files(stage, title, "*.json"),
                (title, name, endings) -> save(stage, title, name, endings));
    }

    private static Optional<Path> save(Stage stage, String title, String name, List<String> endings) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(name);
        for (var ending : endings) {
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("*" + ending, "*" + ending));
        }
        return Optional.ofNullable(chooser.showSaveDialog(stage)).map(File::toPath).map(file -> {
            var chosen = chooser.getSelectedExtensionFilter();
            return chosen == null ? file : named(file, chosen.getExtensions().getFirst().substring(1), endings);
        });
    }

    /// Some systems leave the name as it is when another kind of file is chosen. Nobody was asked about a file that is
    /// there under the other name.
    static Path named(Path file, String ending, List<String> endings) {
        var name = file.getFileName().toString();
        var stem = endings.stream().filter(name::endsWith).findFirst()
                .map(old -> name.substring(0, name.length() - old.length())).orElse(name);
        var fitting = file.resolveSibling(stem + ending);
        return Files.exists(fitting) ? file : fitting;
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
