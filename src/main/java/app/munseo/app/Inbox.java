package app.munseo.app;

import app.munseo.document.Problem;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardWatchEventKinds;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Where a start that finds the library in use hands over its paths: a file in the data folder for each such start,
/// which the window that has the library takes away. No socket is opened for it.
public final class Inbox {
    private static final String ENDING = ".paths";
    private static final Duration STEP = Duration.ofMillis(50);

    private final Path folder;

    private Inbox(Path folder) {
        this.folder = folder;
    }

    public static Inbox of(AppFolders folders) {
        return new Inbox(folders.inbox());
    }

    /// Hands over paths, or, with none, only asks the window to come to the front.
    ///
    /// @param patience how long to wait for somebody to take them
    /// @return false where nobody did; then nothing is left behind
    /// @throws Problem `DISK_FAILED`, `CANCELLED`
    public boolean hand(List<Path> paths, Duration patience) {
        try {
            Files.createDirectories(folder);
            var letter = folder.resolve(UUID.randomUUID() + ENDING);
            var draft = letter.resolveSibling(letter.getFileName() + ".new");
            Files.write(draft, paths.stream().map(path -> path.toUri().toString()).toList());
            Files.move(draft, letter, StandardCopyOption.ATOMIC_MOVE);
            for (var waited = Duration.ZERO; waited.compareTo(patience) < 0; waited = waited.plus(STEP)) {
                Thread.sleep(STEP);
                if (!Files.exists(letter)) {
                    return true;
                }
            }
            return !Files.deleteIfExists(letter);
        } catch (IOException e) {
            throw new Problem(Problem.Kind.DISK_FAILED, folder.toString(), e);
        } catch (InterruptedException _) {
            throw Problem.cancelled();
        }
    }

    /// Takes what is handed over, until it is interrupted.
    ///
    /// @param arrived gets the paths of one start at a time, none where it had none; on the caller's thread
    /// @throws Problem `DISK_FAILED`, `CANCELLED`
    public void receive(Consumer<? super List<Path>> arrived) {
        try {
            Files.createDirectories(folder);
            try (var watch = folder.getFileSystem().newWatchService()) {
                folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
                while (true) {
                    takeAll(arrived);
                    var key = watch.take();
                    key.pollEvents();
                    key.reset();
                }
            }
        } catch (IOException e) {
            throw new Problem(Problem.Kind.DISK_FAILED, folder.toString(), e);
        } catch (InterruptedException _) {
            throw Problem.cancelled();
        }
    }

    private void takeAll(Consumer<? super List<Path>> arrived) throws IOException {
        try (var letters = Files.list(folder)) {
            for (var letter : letters.filter(file -> file.toString().endsWith(ENDING)).sorted().toList()) {
                var paths = Files.readAllLines(letter).stream().flatMap(Inbox::path).toList();
                Files.delete(letter);
                arrived.accept(paths);
            }
        }
    }

    /// A line nobody of ours has written is no path.
    private static Stream<Path> path(String line) {
        try {
            return Stream.of(Path.of(URI.create(line)));
        } catch (IllegalArgumentException | FileSystemNotFoundException _) {
            return Stream.of();
        }
    }
}
