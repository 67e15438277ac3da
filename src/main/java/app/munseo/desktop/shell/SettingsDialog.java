package app.munseo.desktop.shell;

import app.munseo.app.KnownModel;
import app.munseo.app.Messages;
import app.munseo.app.Status;
import app.munseo.desktop.Background;
import app.munseo.desktop.Outcome;
import app.munseo.desktop.preferences.FirstRunView;
import app.munseo.desktop.preferences.KeyFate;
import app.munseo.desktop.preferences.PreferencesActions;
import app.munseo.desktop.preferences.PreferencesPort;
import app.munseo.desktop.preferences.PreferencesView;
import app.munseo.document.Problem;
import app.munseo.llm.Prompt;
import app.munseo.settings.Prompts.Profile;
import app.munseo.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Opens the settings, and does what they ask for. Everything here happens on the UI thread.
final class SettingsDialog {
    private static final double WIDTH = 720;
    private static final double FIRST_WIDTH = 600;

    private final PreferencesPort port;
    private final Background background;
    private final Choosers choosers;
    private final Consumer<Settings> changed;
    private final Consumer<Settings> imported;
    private final Consumer<Problem> failed;

    /// @param changed takes settings that were changed into use
    /// @param imported takes settings that were read from a file into use, and shows them
    SettingsDialog(
            PreferencesPort port,
            Background background,
            Choosers choosers,
            Consumer<Settings> changed,
            Consumer<Settings> imported,
            Consumer<Problem> failed) {
        this.port = port;
        this.background = background;
        this.choosers = choosers;
        this.changed = changed;
        this.imported = imported;
        this.failed = failed;
    }

    private record Rendered(Profile profile, Prompt prompt) {}

    void open(Messages messages, Dialogs dialogs, Settings settings) {
        var view = new PreferencesView(
                messages,
                settings,
                new PreferencesActions(
                        changed,
                        this::key,
                        this::tryModels,
                        this::render,
                        () -> write(messages),
                        () -> read(messages),
                        dialogs::hide));
        dialogs.show(view, WIDTH);
        background.start("status", port.status()::get, new Outcome<Status>(view::show, failed));
    }

    /// What is asked at the first start.
    ///
    /// @param language takes `ko` or `en` into use
    /// @param samples adds the sample library; empty where there is none
    void greet(
            Messages messages,
            Dialogs dialogs,
            Settings settings,
            Consumer<String> language,
            Optional<Runnable> samples) {
        var view = new FirstRunView(messages, settings, this::key, language, samples, dialogs::hide);
        dialogs.show(view, FIRST_WIDTH);
        background.start("status", port.status()::get, new Outcome<Status>(view::show, failed));
    }

    private void key(String provider, String key, boolean keep, Outcome<KeyFate> told) {
        background.start(
                "key",
                () -> keep ? kept(provider, key) : session(provider, key, new KeyFate.Session()),
                new Outcome<KeyFate>(
                        fate -> {
                            told.done().accept(fate);
                            changed.accept(port.settings().get());
                        },
                        told.failed()));
    }

    private KeyFate session(String provider, String key, KeyFate fate) {
        port.keys().session().accept(provider, key);
        return fate;
    }

    /// A key that cannot be kept serves at least this run.
    private KeyFate kept(String provider, String key) {
        try {
            return new KeyFate.Kept(port.keys().keep().apply(provider, key));
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.KEY_INVALID) {
                throw problem;
            }
            return session(provider, key, new KeyFate.NotKept(problem));
        }
    }

    private <T> void run(Callable<T> work, Consumer<T> done) {
        background.start("settings", work, new Outcome<T>(done, failed));
    }

    private void tryModels(BiConsumer<List<KnownModel>, Boolean> told) {
        background.<List<KnownModel>, List<KnownModel>>start(
                "try models",
                this::tried,
                lists -> told.accept(lists.getLast(), false),
                new Outcome<>(all -> told.accept(all, true), problem -> {
                    told.accept(List.of(), true);
                    failed.accept(problem);
                }));
    }

    /// One that fails keeps nobody from the others.
    private List<KnownModel> tried(Consumer<List<KnownModel>> told) {
        var models = new ArrayList<>(port.models().all().get());
        told.accept(List.copyOf(models));
        for (int i = 0; i < models.size(); i++) {
            var model = models.get(i);
            if (model.writes() && !model.cloud()) {
                models.set(i, tried(model));
                told.accept(List.copyOf(models));
            }
        }
        return List.copyOf(models);
    }

    private KnownModel tried(KnownModel model) {
        try {
            return port.models().tried().apply(model);
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.CANCELLED) {
                throw problem;
            }
            return model;
        }
    }

    private void render(String name, BiConsumer<Profile, Prompt> shown) {
        run(
                () -> {
                    var profiles = port.profiles().get();
                    var profile = profiles.stream()
                            .filter(one -> one.name().equals(name))
                            .findFirst()
                            .orElseThrow(() -> new Problem(Problem.Kind.PROFILE_UNKNOWN, name));
                    return new Rendered(profile, port.render().apply(profile));
                },
                (Rendered rendered) -> shown.accept(rendered.profile(), rendered.prompt()));
    }

    private void write(Messages messages) {
        choosers.save().file(messages.text("window.prefs.export"), "munseo-settings.json", List.of(".json")).ifPresent(file -> run(
                () -> {
                    port.files().write().accept(port.settings().get(), file);
                    return true;
                },
                _ -> {}));
    }

    private void read(Messages messages) {
        choosers.json()
                .apply(messages.text("window.prefs.import"))
                .forEach(file -> run(() -> port.files().read().apply(file), imported));
    }
}
