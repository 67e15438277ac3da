package app.munseo.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Identity of a file in the library: the first 16 hexadecimal digits of the SHA-256 of its absolute path.
///
/// It comes from the path alone, so a library built twice, in whatever order, gives the same identities, and rankings
/// that break ties on identity repeat.
public record DocumentId(String value) implements Comparable<DocumentId> {
    private static final int DIGITS = 16;

    /// The identity of the file at `path`; NFC and NFD spellings of one path are one file, unless there are two.
    public static DocumentId of(Path path) {
        var spelled = path.toAbsolutePath().normalize();
        var name = Names.nfc(spelled.toString());
        var own = hasTwin(spelled, name) ? spelled.toString() : name;
        return new DocumentId(sha256(own.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS));
    }

    /// Whether another file has the composed name: Linux tells the spellings apart, so that both may lie in one folder.
    private static boolean hasTwin(Path spelled, String composed) {
        if (spelled.toString().equals(composed)) {
            return false;
        }
        var twin = Path.of(composed);
        try {
            return Files.exists(twin) && Files.exists(spelled) && !Files.isSameFile(spelled, twin);
        } catch (IOException _) {
            return false; // one of them has just gone
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public int compareTo(DocumentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
