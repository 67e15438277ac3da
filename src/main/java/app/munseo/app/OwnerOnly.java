package app.munseo.app;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Files and folders that only their owner may read. Where the system knows no such permissions (Windows), they are
/// those of the folder above: in a person's own folders, that person's alone.
final class OwnerOnly {
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final int DEPTH = 2;

    private OwnerOnly() {}

    private static boolean isKnown() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    private static FileAttribute<?>[] attributes(Set<PosixFilePermission> permissions) {
        return isKnown()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    /// Makes an empty file.
    static void create(Path file) throws IOException {
        Files.createFile(file, attributes(FILE));
    }

    /// Makes a folder, and those above it, where it is missing.
    static void createFolder(Path folder) throws IOException {
        Files.createDirectories(folder, attributes(FOLDER));
    }

    /// Takes everybody else's permissions from the data folder and what is in it.
    static void tighten(Path home) throws IOException {
        if (!isKnown()) {
            return;
        }
        try (var paths = Files.walk(home, DEPTH)) {
            for (var path : paths.filter(path -> !Files.isSymbolicLink(path)).toList()) {
                tightenOne(path);
            }
        }
    }

    private static void tightenOne(Path path) throws IOException {
        var wanted = Files.isDirectory(path) ? FOLDER : FILE;
        try {
            var permissions = Files.getPosixFilePermissions(path);
            if (permissions.retainAll(wanted)) {
                Files.setPosixFilePermissions(path, permissions);
            }
        } catch (NoSuchFileException e) {
            return; // a file of the index that has just gone
        }
    }
}
