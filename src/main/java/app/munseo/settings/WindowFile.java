package app.munseo.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// [WindowMemory] on disk. Losing it costs nothing but a moved window, so a file that cannot be understood is as good
/// as none.
public final class WindowFile {
    private static final System.Logger LOG = System.getLogger(WindowFile.class.getName());

    private final Path file;

    public WindowFile(Path file) {
        this.file = file;
    }

    /// How the window was left; [WindowMemory#NONE] where nobody knows.
    public WindowMemory load() {
        if (!Files.exists(file)) {
            return WindowMemory.NONE;
        }
        try {
            var whole = SettingsFile.JSON.valueToTree(WindowMemory.NONE);
            return SettingsFile.JSON.treeToValue(
                    SettingsFile.JSON.readerForUpdating(whole).readTree(Files.readString(file)), WindowMemory.class);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "window memory not read: {0}", e.getClass().getSimpleName());
            return WindowMemory.NONE;
        }
    }

    /// Keeps how the window is. A disk that does not take it is no reason to disturb the person.
    public void save(WindowMemory memory) {
        var draft = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.writeString(draft, SettingsFile.JSON.writeValueAsString(memory));
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "window memory not kept: {0}", e.getClass().getSimpleName());
        }
    }
}
