package app.munseo.app;

import app.munseo.catalog.CatalogFile;
import app.munseo.document.Problem;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A library as one file: a ZIP archive of the catalog (documents' texts, vectors, conversations, judgements, spending)
/// and of the settings, with the SHA-256 of each. Keys of providers are not in it, nor is the search index, which is
/// made again from the catalog.
public final class Backup {
    static final String MANIFEST = "manifest.json";
    static final JsonMapper JSON = new JsonMapper();

    private static final int FORMAT = 1;

    /// What an archive holds: SHA-256 by the name of the file.
    record Manifest(int format, String version, String made, Map<String, String> files) {
        Manifest {
            files = Map.copyOf(files);
        }
    }

    private Backup() {}

    /// Writes a backup of the library in `folders` as it is at this moment; it may be in use, here or by another process.
    ///
    /// @param file replaced where it exists, but only once the new one is complete
    /// @return its size in bytes
    /// @throws Problem `FILE_MISSING` where there is no library, `LIBRARY_DAMAGED`, `DISK_FAILED`
    public static long write(AppFolders folders, Path file) {
        if (!Files.exists(folders.catalog())) {
            throw new Problem(Problem.Kind.FILE_MISSING, folders.catalog().toString());
        }
        var target = file.toAbsolutePath();
        var draft = target.resolveSibling(target.getFileName() + ".part");
        var catalog = target.resolveSibling(target.getFileName() + ".db");
        try {
            Files.deleteIfExists(catalog);
            OwnerOnly.create(catalog);
            new CatalogFile(folders.catalog()).copyTo(catalog);
            Files.deleteIfExists(draft);
            OwnerOnly.create(draft);
            write(folders, catalog, draft);
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return Files.size(target);
        } catch (IOException e) {
            throw new Problem(Problem.Kind.DISK_FAILED, target.toString(), e);
        } finally {
            discard(catalog);
            discard(draft);
        }
    }

    private static void write(AppFolders folders, Path catalog, Path draft) throws IOException {
        try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE);
                var zip = new ZipOutputStream(Channels.newOutputStream(channel))) {
            var digests = new TreeMap<String, String>();
            digests.put(name(folders.catalog()), add(zip, folders.catalog(), catalog));
            for (var file : beside(folders)) {
                if (Files.exists(file)) {
                    digests.put(name(file), add(zip, file, file));
                }
            }
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(JSON.writeValueAsBytes(new Manifest(FORMAT, App.version(), Instant.now().toString(), digests)));
            zip.finish();
            channel.force(true);
        }
    }

    private static String add(ZipOutputStream zip, Path named, Path content) throws IOException {
        zip.putNextEntry(new ZipEntry(name(named)));
        var digest = sha256();
        var out = new DigestOutputStream(zip, digest);
        try (var in = Files.newInputStream(content)) {
            in.transferTo(out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            System.getLogger(Backup.class.getName()).log(System.Logger.Level.WARNING, "left over: " + file, e);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    /// Files beside the catalog that belong into a backup.
    static List<Path> beside(AppFolders folders) {
        return List.of(folders.settings(), folders.window(), folders.prices());
    }

    /// Puts a backup in place of the library in `folders`, which nobody may have open. What was there is kept in a folder
    /// of its own. The next start makes the search index, without reading a document.
    ///
    /// @return the folder with what was there before
    /// @throws Problem `BACKUP_INVALID` (nothing has changed then), `LIBRARY_IN_USE`, `DISK_FAILED`
    public static Path restore(AppFolders folders, Path file) {
        var lock = LibraryLock.take(folders);
        try {
            var restoring = new Restoring(folders);
            restoring.unpack(file);
            return restoring.finish();
        } finally {
            lock.close();
        }
    }
}
