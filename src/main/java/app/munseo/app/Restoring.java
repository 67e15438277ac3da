package app.munseo.app;

import app.munseo.catalog.CatalogFile;
import app.munseo.document.Problem;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/// A backup on its way into the data folder: unpacked beside the library, then moved in file by file. A crash before
/// the last word of unpacking leaves the old library, one after it is completed by the next start.
record Restoring(AppFolders folders) {
    private static final int MANIFEST_BYTES = 1 << 20;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private Path draft() {
        return folders.home().resolve("restoring");
    }

    /// The last word: the name of the folder for what is there now.
    private Path ready() {
        return draft().resolve("ready");
    }

    /// Unpacks and checks.
    ///
    /// @throws Problem `FILE_MISSING`, `BACKUP_INVALID`, `DISK_FAILED`
    void unpack(Path file) {
        try {
            discard();
            OwnerOnly.createFolder(draft());
            try (var zip = new ZipFile(file.toFile())) {
                unpack(zip, file);
            } catch (ZipException e) {
                throw invalid(file, e);
            }
            if (!new CatalogFile(draft().resolve(folders.catalog().getFileName())).isWhole()) {
                throw invalid(file, null);
            }
            Files.writeString(ready(), "before-restore-" + STAMP.format(Instant.now()));
        } catch (NoSuchFileException e) {
            throw new Problem(Problem.Kind.FILE_MISSING, file.toString(), e);
        } catch (IOException e) {
            throw new Problem(Problem.Kind.DISK_FAILED, folders.home().toString(), e);
        }
    }

    private void unpack(ZipFile zip, Path file) throws IOException {
        var digests = manifest(zip, file).files();
        for (var target : files()) {
            var name = target.getFileName().toString();
            var entry = zip.getEntry(name);
            var expected = digests.get(name);
            if (expected == null && !target.equals(folders.catalog())) {
                continue;
            }
            if (entry == null || expected == null) {
                throw invalid(file, null);
            }
            var digest = Backup.sha256();
            try (var in = new DigestInputStream(zip.getInputStream(entry), digest)) {
                Files.copy(in, draft().resolve(name));
            }
            if (!HexFormat.of().formatHex(digest.digest()).equals(expected)) {
                throw invalid(file, null);
            }
        }
    }

    private static Backup.Manifest manifest(ZipFile zip, Path file) throws IOException {
        var entry = zip.getEntry(Backup.MANIFEST);
        if (entry == null) {
            throw invalid(file, null);
        }
        try (var in = zip.getInputStream(entry)) {
            return Backup.JSON.readValue(in.readNBytes(MANIFEST_BYTES), Backup.Manifest.class);
        } catch (JsonProcessingException e) {
            throw invalid(file, e);
        }
    }

    private static Problem invalid(Path file, @Nullable Throwable cause) {
        return new Problem(Problem.Kind.BACKUP_INVALID, file.toString(), cause);
    }

    private List<Path> files() {
        // the catalog last: while it is here, what followed from the old one has to go
        return Stream.concat(Backup.beside(folders).stream(), Stream.of(folders.catalog())).toList();
    }

    /// Moves in what is unpacked, if there is something.
    ///
    /// @return the folder with what was there before
    /// @throws Problem `DISK_FAILED`
    Path finish() {
        try {
            if (!Files.exists(ready())) {
                discard();
                return folders.home();
            }
            var aside = folders.home().resolve(Files.readString(ready()));
            OwnerOnly.createFolder(aside);
            if (Files.exists(draft().resolve(folders.catalog().getFileName()))) {
                for (var part : List.of("index", "checked", "library.db-shm", "library.db-wal")) {
                    moveAside(folders.home().resolve(part), aside);
                }
            }
            for (var target : files()) {
                var incoming = draft().resolve(target.getFileName());
                if (Files.exists(incoming)) {
                    moveAside(target, aside);
                    Files.move(incoming, target);
                }
            }
            discard();
            return aside;
        } catch (IOException e) {
            throw new Problem(Problem.Kind.DISK_FAILED, folders.home().toString(), e);
        }
    }

    private static void moveAside(Path file, Path aside) throws IOException {
        if (Files.exists(file) && !Files.exists(aside.resolve(file.getFileName()))) {
            Files.move(file, aside.resolve(file.getFileName()));
        }
    }

    private void discard() throws IOException {
        if (Files.isDirectory(draft())) {
            try (var left = Files.list(draft())) {
                for (var file : left.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(draft());
        }
    }
}
