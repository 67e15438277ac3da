package app.munseo.app;

import app.munseo.document.Problem;
import app.munseo.settings.Settings;
import app.munseo.settings.SettingsFile;
import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// The settings of this run, and the file they are kept in. Safe for use by several threads.
final class SettingsInUse implements Supplier<Settings> {
    private final SettingsFile file;
    private volatile Settings now;

    private SettingsInUse(SettingsFile file, Settings now) {
        this.file = file;
        this.now = now;
    }

    /// Those of a data folder, as the environment and `choices` change them for this run.
    ///
    /// @throws Problem `SETTINGS_INVALID`
    static SettingsInUse read(
            AppFolders folders, Map<String, String> environment, UnaryOperator<Settings> choices) {
        var file = new SettingsFile(folders.settings());
        try {
            return new SettingsInUse(file, choices.apply(Environment.apply(environment, file.load())));
        } catch (IOException e) {
            throw new Problem(Problem.Kind.SETTINGS_INVALID, folders.settings() + ": " + e.getMessage(), e);
        }
    }

    @Override
    public Settings get() {
        return now;
    }

    /// Takes new settings at once, and stores what changed: what the environment and the command line decided for this
    /// run is not kept for the next.
    ///
    /// @throws Problem `DISK_FAILED`
    synchronized void apply(Settings changed) {
        var before = now;
        now = changed;
        try {
            file.save(before, changed);
        } catch (IOException e) {
            throw new Problem(Problem.Kind.DISK_FAILED, "settings", e);
        }
    }
}
