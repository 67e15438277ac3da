package app.munseo.desktop.shell;

import app.munseo.answer.Passage;
import app.munseo.app.App;
import app.munseo.app.Opening;
import app.munseo.desktop.preferences.PreferencesPort;
import app.munseo.document.Chunk;
import app.munseo.document.ChunkId;
import app.munseo.document.DocumentId;
import app.munseo.document.Location;
import app.munseo.document.Problem;
import app.munseo.document.Question;
import app.munseo.document.Scope;
import app.munseo.llm.Prompt;
import app.munseo.settings.Prompts.Profile;
import app.munseo.settings.Settings;
import app.munseo.settings.SettingsFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The settings of the application, for the pane that shows them.
record SettingsOf(Opening opening) {
    private App app() {
        return opening.app();
    }

    PreferencesPort port() {
        return new PreferencesPort(
                opening::settings,
                opening::apply,
                new PreferencesPort.Keys(
                        (provider, key) -> app().sessionKey(provider, key),
                        (provider, key) -> app().keys().set(provider, key)),
                () -> app().status(),
                new PreferencesPort.Models(() -> app().models().all(), model -> app().models().tried(model)),
                () -> app().prompting().profiles(),
                this::render,
                new PreferencesPort.Files(SettingsOf::write, SettingsOf::read));
    }

    /// What the profile makes of a question that stands for all.
    private Prompt render(Profile profile) {
        var text = app().messages().text("window.prefs.preview.passage");
        var place = new Location(1, 0, text.length());
        var chunk = new Chunk(new ChunkId(new DocumentId("0"), 0), "", text, place);
        var question = Question.of(app().messages().text("window.prefs.preview.question"), Scope.everything());
        return app().prompting().render(profile, question, List.of(new Passage(1, chunk, text, List.of(place))));
    }

    static void write(Settings settings, Path file) {
        try {
            new SettingsFile(file).save(Settings.DEFAULT, settings);
        } catch (IOException e) {
            throw new Problem(Problem.Kind.DISK_FAILED, file.toString(), e);
        }
    }

    static Settings read(Path file) {
        try {
            return new SettingsFile(file).load();
        } catch (IOException e) {
            throw new Problem(Problem.Kind.SETTINGS_INVALID, file + ": " + e.getMessage(), e);
        }
    }
}
