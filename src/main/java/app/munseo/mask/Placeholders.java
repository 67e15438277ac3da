package app.munseo.mask;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What stands for personal data: the kind and six digits of a keyed hash, `PHONE_7F3A2B`. The same for the same data each
/// time, so that what was said before goes on making sense; without the key nobody can try out which data it is.
public final class Placeholders {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 3;

    private final SecretKeySpec key;

    /// @param key secret; 16 bytes or more
    public Placeholders(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /// The placeholder of `data`.
    ///
    /// @param taken placeholders that stand for other data already
    String of(Kind kind, String data, Map<String, String> taken) {
        int turn = 0;
        var placeholder = placeholder(kind, data, turn);
        while (!taken.getOrDefault(placeholder, data).equals(data)) {
            placeholder = placeholder(kind, data, ++turn);
        }
        return placeholder;
    }

    private String placeholder(Kind kind, String data, int turn) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            var hash = mac.doFinal((kind + "\n" + turn + "\n" + data).getBytes(StandardCharsets.UTF_8));
            return kind + "_" + HexFormat.of().formatHex(hash, 0, BYTES).toUpperCase(Locale.ROOT);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
