package app.munseo.catalog;

import app.munseo.document.Chunk;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What an embedding model sees of a chunk, the one place that decides it: the heading and the text, a line each.
///
/// @param hash SHA-256 of `text` in hexadecimal, the key of its vector
public record EmbeddedText(String text, String hash) {
    /// The text embedded for `chunk`.
    public static EmbeddedText of(Chunk chunk) {
        return of(chunk.heading(), chunk.text());
    }

    static EmbeddedText of(String heading, String chunk) {
        var text = heading.isEmpty() ? chunk : heading + "\n" + chunk;
        return new EmbeddedText(text, sha256(text));
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
