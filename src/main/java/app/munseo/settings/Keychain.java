package app.munseo.settings;

import java.io.IOException;
import java.util.Optional;

/// A place that keeps secrets by name.
public interface Keychain {
    /// `secret-service`, `keychain`, `credential-manager` or `file`.
    String place();

    /// The secret called `name`, if there is one.
    ///
    /// @throws IOException when it cannot be told: the keychain is locked, for example
    Optional<String> find(String name) throws IOException;

    /// Keeps a secret; one of this name is replaced.
    void put(String name, String secret) throws IOException;

    /// Forgets a secret; nothing happens where there is none.
    void remove(String name) throws IOException;
}
