package app.munseo.desktop.preferences;

import app.munseo.app.KnownModel;
import app.munseo.desktop.Outcome;
import app.munseo.llm.Prompt;
import app.munseo.settings.Prompts.Profile;
import app.munseo.settings.Settings;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// What a person can start from the settings. What takes time answers on the UI thread.
///
/// @param changed takes new settings into use
/// @param key takes a key of a provider into use, and keeps it where it is told to
/// @param tryModels tries the models, telling what is known so far and whether that is all
/// @param render makes the prompt of the profile in use, or of another where one is given
/// @param write asks for a file and writes the settings there
/// @param read asks for a file and takes its settings into use
public record PreferencesActions(
        Consumer<Settings> changed,
        Key key,
        Consumer<BiConsumer<List<KnownModel>, Boolean>> tryModels,
        BiConsumer<String, BiConsumer<Profile, Prompt>> render,
        Runnable write,
        Runnable read,
        Runnable close) {
    /// Takes a key into use, and tells what became of it; a key that cannot be one is the problem `KEY_INVALID`.
    @FunctionalInterface
    public interface Key {
        void take(String provider, String key, boolean keep, Outcome<KeyFate> told);
    }
}
