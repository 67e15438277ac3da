package app.munseo.cli;

import app.munseo.app.AppFolders;
import app.munseo.settings.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/// The window, as far as the command line knows it.
@FunctionalInterface
public interface Window {
    /// Opens the library in `folders` and returns when the window has been closed; where another window has it open,
    /// that gets the paths, and this returns at once.
    ///
    /// @param choices changes to the stored settings that hold for this run only
    /// @param paths absolute paths of files and folders to add
    /// @throws app.munseo.document.Problem `NO_SCREEN`
    void open(AppFolders folders, UnaryOperator<Settings> choices, List<Path> paths);
}
