package app.munseo.desktop.shell;

import app.munseo.answer.Passage;
import app.munseo.app.Inbox;
import app.munseo.app.Messages;
import app.munseo.app.Outlook;
import app.munseo.app.SpendingTotals;
import app.munseo.app.Status;
import app.munseo.desktop.Background;
import app.munseo.desktop.Outcome;
import app.munseo.desktop.ask.AskController;
import app.munseo.desktop.find.FindController;
import app.munseo.desktop.library.LibraryController;
import app.munseo.desktop.library.LibraryState;
import app.munseo.desktop.privacy.PrivacyView;
import app.munseo.desktop.privacy.ReviewView;
import app.munseo.desktop.reader.ReaderController;
import app.munseo.desktop.threads.ThreadsController;
import app.munseo.desktop.why.WhyController;
import app.munseo.document.Collection;
import app.munseo.document.Problem;
import app.munseo.settings.Settings;
import app.munseo.settings.WindowMemory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;

/// The window: its controllers, its face, and the settings both follow. Controllers live as long as the window; the
/// face is made anew when the language changes, and shows the same states again.
final class Shell {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double LEAST_WIDTH = 720;
    private static final double LEAST_HEIGHT = 480;
    /// The share of the screen a new window takes at most.
    private static final double OF_SCREEN = 0.92;

    private final Stage stage;
    private final Scene scene;
    private final Ports ports;
    private final Background background;
    private final Choosers choosers;
    private final Controllers controllers;
    private final Memory memory;
    private final SettingsDialog preferences;
    private final AtomicReference<Settings> newest;
    private Settings settings;
    private @Nullable Status status;
    private @Nullable Outlook outlook;
    private final LongRuns longRuns = new LongRuns();
    private boolean indexing;
    private Face face;

    Shell(Stage stage, Ports ports, Background background, Choosers choosers) {
        this.stage = stage;
        this.ports = ports;
        this.background = background;
        this.choosers = choosers;
        this.settings = ports.preferences().settings().get();
        Look.theme(settings.appearance());
        this.newest = new AtomicReference<>(settings);
        this.controllers = new Controllers(
                new LibraryController(ports.library(), background, this::show, this::failed),
                new AskController(ports.ask(), background, this::asked, this::failed),
                new ThreadsController(ports.threads(), background, this::failed),
                new FindController(ports.find(), background),
                new ReaderController(ports.reader(), background, this::failed),
                new WhyController(ports.why(), background));
        this.preferences = new SettingsDialog(
                ports.preferences(), background, choosers, this::changed, this::imported, this::failed);
        this.memory = new Memory(ports.memory().load().get(), ports.memory().keep());
        var screen = Screen.getPrimary().getVisualBounds();
        this.scene = new Scene(
                new Region(),
                Math.min(WIDTH, screen.getWidth() * OF_SCREEN),
                Math.min(HEIGHT, screen.getHeight() * OF_SCREEN));
        this.face = wear();
    }

    /// Shows the window and what the library holds.
    ///
    /// @param paths files and folders to add
    void open(List<Path> paths) {
        stage.setScene(scene);
        Pasting.install(scene, pasted -> controllers.library().add(pasted, Collection.DEFAULT_NAME));
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        memory.place(stage);
        var dusk = Platform.getPreferences().colorSchemeProperty().subscribe(() -> look());
        stage.addEventHandler(WindowEvent.WINDOW_HIDING, _ -> {
            memory.flush();
            dusk.unsubscribe();
        });
        stage.show();
        ports.reviews().shownBy(this::review);
        FirstFrame.of(stage, () -> drawn(paths));
        face.focus();
        if (!memory.get().greeted()) {
            memory.change(WindowMemory::afterGreeting);
            greet();
        }
    }

    /// Files, conversations, models and servers are looked for when the person can already type.
    private void drawn(List<Path> paths) {
        controllers.library().reload();
        controllers.threads().reload(controllers.ask().thread());
        if (memory.get().talk().thread() != 0) {
            controllers.ask().reopen(memory.get().talk().thread());
        }
        controllers.library().resume();
        controllers.library().add(paths, Collection.DEFAULT_NAME);
        refreshStatus();
    }

    private void greet() {
        preferences.greet(face.messages(), face.dialogs(), settings, this::greetIn, face.samples());
    }

    private void greetIn(String language) {
        if (!language.equals(face.messages().locale().getLanguage())) {
            take(settings.withAppearance(settings.appearance().inLanguage(language)));
            greet();
        }
    }

    /// Takes paths that another start, or this one, was given, and comes to the front.
    void arrived(List<Path> paths) {
        controllers.library().add(paths, Collection.DEFAULT_NAME);
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    /// Takes what later starts hand over, for as long as the window is open.
    void listen(Inbox inbox) {
        background.start(
                "inbox",
                () -> {
                    inbox.receive(paths -> background.later(() -> arrived(paths)));
                    return true;
                },
                new Outcome<Boolean>(_ -> {}, this::failed));
    }

    /// A face in the language of the settings, put on.
    private Face wear() {
        var changes = new Face.Changes(
                this::offline, this::switchTheme, this::preferences, this::toggleLibrary, this::privacy);
        var made = new Face(
                new Messages(settings.appearance().language()),
                controllers,
                choosers,
                ports.samples(),
                memory,
                changes);
        scene.setRoot(made.view());
        stage.setTitle(made.messages().text("window.name"));
        Look.apply(scene, settings.appearance());
        made.install(scene, changes);
        made.show(controllers.library().state());
        made.show(settings, status);
        made.show(outlook);
        return made;
    }

    private void show(LibraryState state) {
        boolean ended = indexing && !state.indexing().busy();
        indexing = state.indexing().busy();
        face.show(state);
        longRuns.at(state.indexing(), ports.library().nanoTime().getAsLong(), face.messages()).ifPresent(this::tell);
        if (ended) {
            refreshStatus(); // other files, or vectors of another model: other notices
        }
    }

    /// Who has the window before them sees it there.
    private void tell(LongRuns.Notice notice) {
        if ((!stage.isFocused() || stage.isIconified()) && settings.notifications().indexing()) {
            background.start(
                    "notice",
                    () -> {
                        ports.teller().accept(notice.title(), notice.words());
                        return true;
                    },
                    new Outcome<Boolean>(_ -> {}, this::failed));
        }
    }

    private void failed(Problem problem) {
        if (problem.kind() != Problem.Kind.CANCELLED) {
            face.show(problem);
        }
    }

    private void offline(boolean on) {
        take(settings.withOffline(on));
    }

    private void toggleLibrary() {
        face.toggleLibrary();
    }

    private void look() {
        Look.apply(scene, settings.appearance());
        face.show(settings, status);
    }

    private void switchTheme() {
        var look = settings.appearance();
        var next = Look.dark(look) ? "light" : "dark";
        take(settings.withAppearance(new Settings.Appearance(look.language(), next, look.fontPercent())));
    }

    private void preferences() {
        preferences.open(face.messages(), face.dialogs(), settings);
    }

    /// Another language means another face, without the settings over it.
    private void changed(Settings next) {
        boolean otherLanguage = !next.appearance().language().equals(settings.appearance().language());
        take(next);
        if (otherLanguage) {
            preferences();
        }
    }

    private void imported(Settings next) {
        take(next);
        preferences();
    }

    private void privacy(Set<Instant> asked) {
        var dialogs = face.dialogs();
        dialogs.showWide(new PrivacyView(
                face.messages(),
                settings,
                ports.privacy(),
                background,
                new PrivacyView.Actions(this::take, this::ledgerFile, this::failed, dialogs::hide),
                asked));
    }

    private Optional<Path> ledgerFile() {
        var words = face.messages();
        return choosers.save().file(
                words.text("window.privacy.export"), words.text("window.privacy.file"), List.of(".json", ".csv"));
    }

    private void review(String to, List<Passage> passages, CompletableFuture<Set<Integer>> decided) {
        background.later(() -> {
            var dialogs = face.dialogs();
            dialogs.show(new ReviewView(face.messages(), to, passages, decided, dialogs::hide));
        });
    }

    /// Takes new settings into use: at once in the window, behind it in the application.
    private void take(Settings next) {
        boolean otherLanguage = !next.appearance().language().equals(settings.appearance().language());
        boolean otherEmbedder = !next.models().embedder().equals(settings.models().embedder());
        boolean otherSuggesting = !next.suggesting().equals(settings.suggesting());
        settings = next;
        newest.set(next);
        if (otherLanguage) {
            face = wear();
        } else {
            look();
        }
        background.start(
                "apply settings",
                () -> {
                    ports.preferences().apply().accept(newest.get()); // two changes may overtake each other
                    return true;
                },
                new Outcome<Boolean>(
                        _ -> {
                            refreshStatus();
                            if (otherSuggesting) {
                                controllers.ask().suggest();
                            }
                            if (otherEmbedder) {
                                controllers.library().resume();
                            }
                        },
                        this::failed));
    }

    /// Something has become of a question: what was spent and the list of conversations may be other.
    private void asked() {
        refreshSpent();
        memory.change(before -> before.withTalk(before.talk().in(controllers.ask().thread())));
        controllers.threads().reload(controllers.ask().thread());
    }

    private void refreshSpent() {
        background.start(
                "spent", ports.today()::get, new Outcome<SpendingTotals>(today -> face.show(today), this::failed));
    }

    private void refreshStatus() {
        refreshSpent();
        background.start(
                "outlook",
                ports.privacy().outlook()::get,
                new Outcome<Outlook>(
                        now -> {
                            outlook = now;
                            face.show(outlook);
                        },
                        this::failed));
        background.start(
                "status",
                ports.preferences().status()::get,
                new Outcome<Status>(
                        now -> {
                            status = now;
                            face.show(settings, status);
                        },
                        this::failed));
    }
}
