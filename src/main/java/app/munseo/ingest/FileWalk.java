package app.munseo.ingest;

import app.munseo.document.FileFilter;
import app.munseo.document.Problem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Finds the files below the named paths: folders recursively, in order of names, without what is hidden, temporary, of
/// another format or filtered out. A path that names a file is taken as it is.
///
/// Links are followed after everything else and only to places not met before, so that a link back up, or a folder
/// reached in two ways, gives each file once.
final class FileWalk {
    private record Link(Path root, Path path) {}

    private static final Set<String> SKIPPED_FOLDERS =
            Set.of("node_modules", "__pycache__", "__MACOSX", "$RECYCLE.BIN", "System Volume Information");
    private static final List<String> TEMPORARY = List.of("~", ".tmp", ".temp", ".part", ".partial", ".crdownload");

    private final FileFilter.Compiled filter;
    private final Predicate<Path> accepted;
    private final LinkedHashSet<Path> files = new LinkedHashSet<>();
    private final List<Failure> failures = new ArrayList<>();
    private final List<Path> closed = new ArrayList<>();
    private final Set<Path> met = new HashSet<>();
    private final Deque<Link> links = new ArrayDeque<>();

    private FileWalk(FileFilter filter, Predicate<Path> accepted) {
        this.filter = filter.compile();
        this.accepted = accepted;
    }

    /// Walks `roots`; `accepted` tells the files of a known format. A root that has gone has no files.
    ///
    /// @throws Problem `CANCELLED` on interrupt, `SETTINGS_INVALID` for a filter that is none
    static Walk of(List<Path> roots, FileFilter filter, Predicate<Path> accepted) {
        var walk = new FileWalk(filter, accepted);
        roots.forEach(walk::root);
        while (!walk.links.isEmpty()) {
            walk.follow(walk.links.removeFirst());
        }
        return new Walk(roots, List.copyOf(walk.files), walk.failures, walk.closed);
    }

    private void root(Path root) {
        if (Files.isDirectory(root)) {
            enter(root, root);
        } else if (Files.isRegularFile(root)) {
            files.add(root);
        } else if (Files.exists(root)) {
            failures.add(new Failure(root, Problem.Kind.FILE_UNSUPPORTED, root.toString()));
        }
    }

    private void enter(Path root, Path folder) {
        if (Thread.currentThread().isInterrupted()) {
            throw Problem.cancelled();
        }
        try {
            if (met.add(folder.toRealPath())) {
                for (var path : entries(folder)) {
                    look(root, path);
                }
            }
        } catch (IOException e) {
            closed.add(folder);
            failures.add(new Failure(folder, Problem.Kind.FILE_UNREADABLE, reason(e)));
        }
    }

    private static List<Path> entries(Path folder) throws IOException {
        var entries = new ArrayList<Path>();
        try (var stream = Files.newDirectoryStream(folder)) {
            stream.forEach(entries::add);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        entries.sort(Comparator.comparing(path -> path.getFileName().toString()));
        return entries;
    }

    private void look(Path root, Path path) {
        if (Files.isSymbolicLink(path)) {
            links.add(new Link(root, path));
        } else if (Files.isDirectory(path)) {
            if (isOpen(path) && filter.enters(root.relativize(path))) {
                enter(root, path);
            }
        } else if (Files.isRegularFile(path) && isWanted(root, path)) {
            files.add(path);
        }
    }

    private void follow(Link link) {
        var path = link.path();
        try {
            if (Files.isDirectory(path) && isOpen(path) && filter.enters(link.root().relativize(path))) {
                enter(link.root(), path);
            } else if (Files.isRegularFile(path) && isWanted(link.root(), path)) {
                var target = path.toRealPath();
                if (!files.contains(target) && met.add(target)) {
                    files.add(path);
                }
            }
        } catch (IOException e) {
            failures.add(new Failure(path, Problem.Kind.FILE_UNREADABLE, reason(e)));
        }
    }

    private boolean isWanted(Path root, Path file) {
        return isVisible(file)
                && TEMPORARY.stream().noneMatch(file.getFileName().toString()::endsWith)
                && accepted.test(file)
                && filter.takes(root.relativize(file));
    }

    private static boolean isOpen(Path folder) {
        return isVisible(folder) && !SKIPPED_FOLDERS.contains(folder.getFileName().toString());
    }

    /// Office programs put `~$` before the name of a file that is open.
    private static boolean isVisible(Path path) {
        var name = path.getFileName().toString();
        try {
            return !name.startsWith(".") && !name.startsWith("~$") && !Files.isHidden(path);
        } catch (IOException e) {
            return true; // reading it will tell
        }
    }

    private static String reason(IOException e) {
        return e instanceof AccessDeniedException ? "access denied" : e.toString();
    }
}
