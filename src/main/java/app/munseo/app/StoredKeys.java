package app.munseo.app;

import app.munseo.document.Problem;
import app.munseo.settings.KeyFile;
import app.munseo.settings.Keychain;
import app.munseo.settings.SystemKeychain;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// The keys of providers that are kept from run to run: in the system's keychain, or where it has none in an encrypted
/// file. Which providers have one, and where, stands in `keys.json`; their keys are in no file of the settings, in no
/// backup and in no log. Safe for use by several threads.
public final class StoredKeys {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    private static final Pattern KEY = Pattern.compile("[!-~]{1,4096}");
    private static final String FILE = "file";
    private static final JsonMapper JSON = new JsonMapper();
    private static final System.Logger LOG = System.getLogger(StoredKeys.class.getName());

    private final Path register;
    private final Optional<Keychain> system;
    private final Keychain file;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    private StoredKeys(Path register, Optional<Keychain> system, Keychain file) {
        this.register = register;
        this.system = system;
        this.file = file;
    }

    /// Those that go with the data folder.
    ///
    /// @param environment where `PATH` tells the keychain's tool, and `MUNSEO_PASSPHRASE` what the file is encrypted by
    public static StoredKeys of(AppFolders folders, Map<String, String> environment) {
        return new StoredKeys(
                folders.home().resolve("keys.json"),
                SystemKeychain.of(System.getProperty("os.name"), environment),
                new KeyFile(
                        folders.home().resolve("keys.enc"),
                        folders.random(environment),
                        environment.getOrDefault("MUNSEO_PASSPHRASE", "")));
    }

    /// A provider whose key is kept.
    ///
    /// @param place `secret-service`, `keychain`, `credential-manager` or `file`
    public record Stored(String provider, String place) {
        /// Whether it is in a file of Munseo's, since the system has no keychain.
        public boolean isInFile() {
            return place.equals(FILE);
        }
    }

    /// The providers whose keys are kept, by name. No key is looked at.
    ///
    /// @throws Problem `DISK_FAILED`
    public synchronized List<Stored> list() {
        return register().entrySet().stream().map(one -> new Stored(one.getKey(), one.getValue())).toList();
    }

    /// Where the next key would be kept.
    public String place() {
        return system.orElse(file).place();
    }

    /// Keeps a key; the provider's former one is forgotten.
    ///
    /// @param provider `openai`, `anthropic`, `gemini`, or a server of the settings
    /// @throws Problem `KEY_INVALID`, `KEYCHAIN_FAILED`, `DISK_FAILED`
    public synchronized Stored set(String provider, String key) {
        var secret = key.strip();
        if (!NAME.matcher(provider).matches() || !KEY.matcher(secret).matches()) {
            throw new Problem(Problem.Kind.KEY_INVALID, provider);
        }
        var place = system.orElse(file);
        attempt(place, () -> {
            place.put(provider, secret);
            return secret;
        });
        known.put(provider, secret);
        var register = register();
        register.put(provider, place.place());
        save(register);
        return new Stored(provider, place.place());
    }

    /// Forgets a key.
    ///
    /// @return whether there was one
    /// @throws Problem `KEYCHAIN_FAILED`, `DISK_FAILED`
    public synchronized boolean remove(String provider) {
        var register = register();
        var place = register.get(provider);
        if (place == null) {
            return false;
        }
        var keychain = at(place);
        attempt(keychain, () -> {
            keychain.remove(provider);
            return provider;
        });
        known.remove(provider);
        register.remove(provider);
        save(register);
        return true;
    }

    /// The key of a provider; empty where none is kept, or the keychain does not give it out.
    synchronized String find(String provider) {
        var key = known.get(provider);
        return key == null ? asked(provider) : key;
    }

    private String asked(String provider) {
        var place = register().get(provider);
        if (place == null) {
            return "";
        }
        var key = "";
        try {
            key = at(place).find(provider).orElse("");
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "the key of " + provider + " cannot be had", e);
        }
        known.put(provider, key);
        return key;
    }

    private Keychain at(String place) {
        return place.equals(FILE) ? file : system.orElse(file);
    }

    private interface Work {
        Object run() throws IOException;
    }

    private static void attempt(Keychain place, Work work) {
        try {
            work.run();
        } catch (IOException e) {
            throw new Problem(Problem.Kind.KEYCHAIN_FAILED, place.place() + ": " + e.getMessage(), e);
        }
    }

    private Map<String, String> register() {
        try {
            return Files.exists(register)
                    ? JSON.readValue(Files.readAllBytes(register), new TypeReference<TreeMap<String, String>>() {})
                    : new TreeMap<>();
        } catch (IOException e) {
            throw new Problem(Problem.Kind.DISK_FAILED, register.toString(), e);
        }
    }

    private void save(Map<String, String> places) {
        var draft = register.resolveSibling("keys.json.new");
        try {
            Files.write(draft, JSON.writeValueAsBytes(places));
            Files.move(draft, register, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new Problem(Problem.Kind.DISK_FAILED, register.toString(), e);
        }
    }
}
