package app.munseo.app;

import app.munseo.document.Problem;
import app.munseo.settings.Settings;
import app.munseo.settings.WindowFile;
import app.munseo.settings.WindowMemory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// A library that is being opened behind a window. Its folder is taken at once, so that no other start gets it; then
/// the settings are read, which a window needs to be drawn, and then the stores are opened, which it needs to be of use.
public final class Opening implements AutoCloseable {
    private final WindowFile windowFile;
    private final CompletableFuture<Known> known = new CompletableFuture<>();
    private final FutureTask<App> app;

    /// What a window is drawn by.
    private record Known(SettingsInUse settings, WindowMemory memory) {}

    private Opening(
            AppFolders folders, LibraryLock lock, Map<String, String> environment, UnaryOperator<Settings> choices) {
        this.windowFile = new WindowFile(folders.window());
        this.app = new FutureTask<>(() -> {
            try {
                return App.open(
                        folders, lock, environment, choices, Clock.system(ZoneId.systemDefault()), this::read);
            } finally {
                known.cancel(false); // where it has been read, this does nothing
            }
        });
    }

    private void read(SettingsInUse settings) {
        known.complete(new Known(settings, windowFile.load()));
    }

    /// Takes the folder, and begins to open the library in it.
    ///
    /// @param environment the process environment: keys and addresses as the ecosystem writes them
    /// @param choices changes to the stored settings that hold for this run only
    /// @throws Problem `LIBRARY_IN_USE`, `DISK_FAILED`, `LOCALE_WITHOUT_HANGUL`
    public static Opening of(
            AppFolders folders, Map<String, String> environment, UnaryOperator<Settings> choices) {
        var opening = new Opening(folders, App.take(folders), environment, choices);
        Thread.ofPlatform().name("open library").start(opening.app);
        return opening;
    }

    /// The settings of the moment; waits until they have been read.
    ///
    /// @throws Problem `SETTINGS_INVALID`, `DISK_FAILED`
    public Settings settings() {
        return known().settings().get();
    }

    /// Takes new settings at once, for the stores that are still being opened, too; see [App#apply].
    public void apply(Settings changed) {
        known().settings().apply(changed);
    }

    /// How the window was left.
    public WindowMemory memory() {
        return known().memory();
    }

    /// Keeps how the window is.
    public void keep(WindowMemory memory) {
        windowFile.save(memory);
    }

    private Known known() {
        try {
            return arrived(known);
        } catch (CancellationException e) {
            app(); // says why
            throw e;
        }
    }

    /// The library; waits until it is open.
    ///
    /// @throws Problem as [App#open]
    public App app() {
        return arrived(app);
    }

    private static <T> T arrived(Future<T> coming) {
        try {
            return coming.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Problem problem ? problem : App.logged(e);
        } catch (InterruptedException _) {
            throw Problem.cancelled();
        }
    }

    /// The folder of the sample library that comes with the program; empty where there is none.
    public List<Path> samples() {
        return Stream.of(Path.of(System.getProperty("munseo.samples", "docs-sample"))).filter(Files::isDirectory).toList();
    }

    /// Closes the library, when it is open.
    @Override
    public void close() {
        try {
            app.get().close();
        } catch (ExecutionException _) {
            // what could not be opened has been told, and is closed
        } catch (InterruptedException _) {
            throw Problem.cancelled();
        }
    }
}
