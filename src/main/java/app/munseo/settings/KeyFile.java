package app.munseo.settings;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/// Secrets in a file of one's own, for systems without a keychain: each encrypted with AES-256-GCM, under a key that
/// PBKDF2 makes of a passphrase.
///
/// Without a passphrase of the person's the key comes from a file of random bytes elsewhere. That protects copies of
/// the data folder (backups, synchronised folders), but not against somebody who works under the same account.
public final class KeyFile implements Keychain {
    private static final int ROUNDS = 600_000; // OWASP's figure for PBKDF2 with SHA-256
    private static final int SALT_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BITS = 256;

    private final Path file;
    private final Path random;
    private final String passphrase;

    /// @param file where the secrets are
    /// @param random where the random bytes are; made when they are needed
    /// @param passphrase the person's; empty where there is none
    public KeyFile(Path file, Path random, String passphrase) {
        this.file = file;
        this.random = random;
        this.passphrase = passphrase;
    }

    @Override
    public String place() {
        return "file";
    }

    @Override
    public Optional<String> find(String name) throws IOException {
        var stored = load().get(name);
        return stored == null ? Optional.empty() : Optional.of(decrypted(name, Base64.getDecoder().decode(stored)));
    }

    @Override
    public void put(String name, String secret) throws IOException {
        var all = load();
        all.put(name, Base64.getEncoder().encodeToString(encrypted(name, secret)));
        save(all);
    }

    @Override
    public void remove(String name) throws IOException {
        var all = load();
        if (all.remove(name) != null) {
            save(all);
        }
    }

    private Map<String, String> load() throws IOException {
        return Files.exists(file)
                ? SettingsFile.JSON.readValue(Files.readAllBytes(file), new TypeReference<TreeMap<String, String>>() {})
                : new TreeMap<>();
    }

    private void save(Map<String, String> all) throws IOException {
        var draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, ownerOnly());
        Files.write(draft, SettingsFile.JSON.writeValueAsBytes(all));
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /// Salt, nonce, and what the cipher gave. The name goes into the seal: a secret cannot be passed for another's.
    private byte[] encrypted(String name, String secret) throws IOException {
        var head = new byte[SALT_BYTES + NONCE_BYTES];
        new SecureRandom().nextBytes(head);
        var sealed = seal(Cipher.ENCRYPT_MODE, name, head, secret.getBytes(StandardCharsets.UTF_8));
        var whole = Arrays.copyOf(head, head.length + sealed.length);
        System.arraycopy(sealed, 0, whole, head.length, sealed.length);
        return whole;
    }

    private String decrypted(String name, byte[] whole) throws IOException {
        if (whole.length < SALT_BYTES + NONCE_BYTES) {
            throw new IOException(file + " is damaged");
        }
        var head = Arrays.copyOf(whole, SALT_BYTES + NONCE_BYTES);
        var sealed = Arrays.copyOfRange(whole, head.length, whole.length);
        return new String(seal(Cipher.DECRYPT_MODE, name, head, sealed), StandardCharsets.UTF_8);
    }

    private byte[] seal(int mode, String name, byte[] head, byte[] content) throws IOException {
        try {
            var spec = new PBEKeySpec(phrase(), Arrays.copyOf(head, SALT_BYTES), ROUNDS, KEY_BITS);
            var key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    mode,
                    new SecretKeySpec(key, "AES"),
                    new GCMParameterSpec(TAG_BITS, head, SALT_BYTES, NONCE_BYTES));
            cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IOException(file + ": another passphrase, or damaged", e);
        }
    }

    private char[] phrase() throws IOException {
        if (!passphrase.isEmpty()) {
            return passphrase.toCharArray();
        }
        if (!Files.exists(random)) {
            Files.createDirectories(random.toAbsolutePath().getParent());
            var bytes = new byte[KEY_BITS / 8];
            new SecureRandom().nextBytes(bytes);
            Files.createFile(random, ownerOnly());
            Files.writeString(random, Base64.getEncoder().encodeToString(bytes));
        }
        return Files.readString(random).strip().toCharArray();
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
