package app.munseo.app;

import app.munseo.document.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Where Munseo keeps its data: everything of one run lies under one folder, which only its owner may enter.
public record AppFolders(Path home) {
    /// The folder of this run: `chosen`, else `MUNSEO_HOME`, else the platform's place for application data.
    public static AppFolders choose(String chosen, Map<String, String> environment) {
        var name = chosen.isEmpty() ? environment.getOrDefault("MUNSEO_HOME", "") : chosen;
        return of(name.isEmpty() ? platformHome(environment) : Path.of(name));
    }

    /// The folder `home`, created where it is missing.
    ///
    /// @throws Problem `DISK_FAILED` where it cannot be created
    public static AppFolders of(Path home) {
        var absolute = home.toAbsolutePath().normalize();
        try {
            if (!Files.isDirectory(absolute)) {
                OwnerOnly.createFolder(absolute);
            }
            return new AppFolders(absolute);
        } catch (IOException e) {
            throw new Problem(Problem.Kind.DISK_FAILED, absolute.toString(), e);
        }
    }

    private static Path platformHome(Map<String, String> environment) {
        var user = Path.of(System.getProperty("user.home"));
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.contains("mac")) {
            return user.resolve("Library/Application Support/Munseo");
        }
        if (system.contains("windows")) {
            var local = environment.get("LOCALAPPDATA");
            return (local == null ? user.resolve("AppData/Local") : Path.of(local)).resolve("Munseo");
        }
        var data = environment.getOrDefault("XDG_DATA_HOME", "");
        return (data.isEmpty() ? user.resolve(".local/share") : Path.of(data)).resolve("munseo");
    }

    Path catalog() {
        return home.resolve("library.db");
    }

    Path index() {
        return home.resolve("index");
    }

    Path settings() {
        return home.resolve("settings.json");
    }

    Path window() {
        return home.resolve("window.json");
    }

    /// The person's own prices, where they keep some.
    Path prices() {
        return home.resolve("prices.json");
    }

    /// When the stores were last found whole; there while nobody has them open.
    Path checked() {
        return home.resolve("checked");
    }

    /// What placeholders of personal data are made with.
    Path maskKey() {
        return home.resolve("mask.key");
    }

    /// What an encrypted file of keys is opened by: not in the data folder, so that a copy of that folder is no use alone.
    Path random(Map<String, String> environment) {
        var config = environment.getOrDefault("XDG_CONFIG_HOME", "");
        var folder = config.isEmpty() ? Path.of(System.getProperty("user.home"), ".config") : Path.of(config);
        return folder.resolve("munseo").resolve("key");
    }

    Path lock() {
        return home.resolve("lock");
    }

    /// Where later starts hand over their paths.
    Path inbox() {
        return home.resolve("inbox");
    }

    Path log() {
        return home.resolve("munseo.log");
    }

    Path cache() {
        return home.resolve("cache");
    }

    /// The only place where processes that read files may write.
    Path scratch() {
        return cache().resolve("reading");
    }

    /// Where the index of a judged collection called `name` is kept between runs of `eval`.
    AppFolders evaluation(String name) {
        return of(home.resolve("eval").resolve(name));
    }
}
