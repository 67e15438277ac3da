package app.munseo.desktop.preferences;

import app.munseo.app.Status;
import app.munseo.settings.Settings;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What the settings need done. `settings` is quick; the others may block and do not run on the UI thread.
///
/// @param apply takes new settings into use and keeps them
/// @param sessionKey takes an OpenAI key into use until the program ends
public record PreferencesPort(
        Supplier<Settings> settings, Consumer<Settings> apply, Consumer<String> sessionKey, Supplier<Status> status) {}
