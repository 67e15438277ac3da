package app.munseo.ingest;

import app.munseo.document.Document;
import app.munseo.document.Problem;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/// Size and time of a file: while they stay, the content is taken to be the same.
record Stamp(long size, Instant modified) {
    /// For a file that could not be looked at.
    static final Stamp NONE = new Stamp(0, Instant.EPOCH);

    private static final int BUFFER = 1 << 16;

    /// @throws Problem `FILE_MISSING` or `FILE_UNREADABLE`
    static Stamp of(Path file) {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(attributes.size(), attributes.lastModifiedTime().toInstant());
        } catch (IOException e) {
            throw problem(file, e);
        }
    }

    boolean matches(Document known) {
        return size == known.size() && modified.equals(known.modified());
    }

    /// SHA-256 of the file's bytes in hexadecimal.
    ///
    /// @throws Problem `FILE_MISSING`, `FILE_UNREADABLE`, or `CANCELLED` on interrupt
    static String sha256(Path file) {
        try (var in = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                if (Thread.currentThread().isInterrupted()) {
                    throw Problem.cancelled();
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (ClosedByInterruptException e) {
            throw Problem.cancelled();
        } catch (IOException e) {
            throw problem(file, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static Problem problem(Path file, IOException e) {
        var kind = e instanceof NoSuchFileException ? Problem.Kind.FILE_MISSING : Problem.Kind.FILE_UNREADABLE;
        return new Problem(kind, file.toString(), e);
    }
}
