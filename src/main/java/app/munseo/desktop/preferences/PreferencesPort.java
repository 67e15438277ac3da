package app.munseo.desktop.preferences;

import app.munseo.app.KnownModel;
import app.munseo.app.Status;
import app.munseo.app.StoredKeys.Stored;
import app.munseo.llm.Prompt;
import app.munseo.settings.Prompts.Profile;
import app.munseo.settings.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// What the settings need done. `settings` is quick; the others may block and do not run on the UI thread.
///
/// @param apply takes new settings into use and keeps them
/// @param keys of providers
/// @param profiles all there are, the person's own last
/// @param render the prompt a profile makes of a question that stands for all
public record PreferencesPort(
        Supplier<Settings> settings,
        Consumer<Settings> apply,
        Keys keys,
        Supplier<Status> status,
        Models models,
        Supplier<List<Profile>> profiles,
        Function<Profile, Prompt> render,
        Files files) {
    /// @param session takes a key of a provider into use until the program ends
    /// @param keep keeps it in the system's keychain, else in an encrypted file
    public record Keys(BiConsumer<String, String> session, BiFunction<String, String, Stored> keep) {}

    /// @param all the models on the person's own servers
    /// @param tried tries one, for up to 20 seconds and the time it takes to load
    public record Models(Supplier<List<KnownModel>> all, UnaryOperator<KnownModel> tried) {}

    /// Settings in a file of the person's choice; no key is in it.
    public record Files(BiConsumer<Settings, Path> write, Function<Path, Settings> read) {}
}
