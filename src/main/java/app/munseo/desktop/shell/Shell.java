package app.munseo.desktop.shell;

import app.munseo.app.Messages;
import app.munseo.app.Status;
import app.munseo.desktop.Background;
import app.munseo.desktop.Outcome;
import app.munseo.desktop.ask.AskActions;
import app.munseo.desktop.ask.AskController;
import app.munseo.desktop.ask.AskPane;
import app.munseo.desktop.library.LibraryActions;
import app.munseo.desktop.library.LibraryController;
import app.munseo.desktop.library.LibraryPane;
import app.munseo.desktop.library.LibraryState;
import app.munseo.desktop.preferences.PreferencesView;
import app.munseo.desktop.reader.ReaderController;
import app.munseo.desktop.reader.ReaderPane;
import app.munseo.document.Collection;
import app.munseo.document.DocumentId;
import app.munseo.document.Location;
import app.munseo.document.Problem;
import app.munseo.settings.Settings;
import atlantafx.base.controls.ModalPane;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Puts the panes together. Controllers live as long as the window; views are made anew when the language changes,
/// and show the same states again.
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
    private final LibraryController library;
    private final AskController ask;
    private final ReaderController reader;
    private Settings settings;
    private @Nullable Status status;
    private Parts parts;

    /// What is made anew with the language.
    private record Parts(
            Messages messages,
            TopBar top,
            LibraryPane library,
            AskPane ask,
            StatusLine line,
            Notices notices,
            ModalPane layer,
            Dialogs dialogs) {}

    Shell(Stage stage, Ports ports, Background background, Choosers choosers) {
        var screen = Screen.getPrimary().getVisualBounds();
        this.scene = new Scene(
                new Region(),
                Math.min(WIDTH, screen.getWidth() * OF_SCREEN),
                Math.min(HEIGHT, screen.getHeight() * OF_SCREEN));
        this.stage = stage;
        this.ports = ports;
        this.background = background;
        this.choosers = choosers;
        this.settings = ports.preferences().settings().get();
        this.library = new LibraryController(ports.library(), background, this::show, this::failed);
        this.ask = new AskController(ports.ask(), background);
        this.reader = new ReaderController(ports.reader(), background);
        this.parts = build();
    }

    /// Shows the window and what the library holds.
    void open() {
        stage.setScene(scene);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.show();
        library.open();
        refreshStatus();
        parts.ask().focus();
    }

    private Parts build() {
        var messages = new Messages(settings.appearance().language());
        var layer = new ModalPane();
        var made = new Parts(
                messages,
                new TopBar(messages, new TopBar.Actions(
                        this::offline, this::switchTheme, () -> parts.dialogs().shortcuts(), this::preferences)),
                new LibraryPane(messages, library, libraryActions()),
                new AskPane(messages, ask, askActions(), name -> collectionName(messages, name)),
                new StatusLine(messages),
                new Notices(messages),
                layer,
                new Dialogs(messages, layer));
        place(made);
        return made;
    }

    private void place(Parts made) {
        var drop = new DropOverlay(made.messages());
        var view = new WindowView(
                made.top(),
                made.library(),
                made.ask(),
                new ReaderPane(made.messages(), reader),
                made.line(),
                drop,
                made.notices(),
                made.layer());
        drop.listen(view, paths -> library.add(paths, Collection.DEFAULT_NAME));
        scene.setRoot(view);
        stage.setTitle(made.messages().text("window.name"));
        Look.apply(scene, settings.appearance());
        shortcuts(made).install(scene);
        show(made, library.state());
        show(made);
    }

    private Shortcuts shortcuts(Parts made) {
        return new Shortcuts(
                this::addFolder,
                made.ask()::focus,
                ask::clear,
                () -> {
                    if (ask.busy()) {
                        ask.stop();
                    } else {
                        library.cancel();
                    }
                },
                this::preferences,
                made.dialogs()::shortcuts);
    }

    private static String collectionName(Messages messages, String name) {
        return name.equals(Collection.DEFAULT_NAME) ? messages.text("window.collection.default") : name;
    }

    private LibraryActions libraryActions() {
        return new LibraryActions(
                this::addFolder,
                this::addFiles,
                this::newCollection,
                document -> reader.open(document.id(), null),
                library::add,
                removal -> parts.dialogs().confirm(removal, () -> removal.path().stream()
                        .findFirst()
                        .ifPresentOrElse(
                                path -> library.removeFolder(removal.collection(), path),
                                () -> library.removeCollection(removal.collection()))),
                name -> parts.ask().askIn(name));
    }

    private AskActions askActions() {
        return new AskActions(
                (DocumentId id, Location location) -> reader.open(id, location),
                this::place,
                this::addFolder,
                this::addFiles,
                !ports.samples().isEmpty(),
                () -> library.add(ports.samples(), parts.messages().text("window.collection.samples")));
    }

    private String place(DocumentId id, int page) {
        return library.state()
                .document(id)
                .map(document -> document.path().getFileName()
                        + (document.pages() > 1 ? " · " + parts.messages().text("window.page", page) : ""))
                .orElse("");
    }

    private void addFolder() {
        library.add(choosers.folder().apply(parts.messages().text("window.add.folder")), Collection.DEFAULT_NAME);
    }

    private void addFiles() {
        library.add(choosers.files().apply(parts.messages().text("window.add.files")), Collection.DEFAULT_NAME);
    }

    private void newCollection() {
        parts.dialogs().name(name ->
                library.add(choosers.folder().apply(parts.messages().text("window.add.folder")), name));
    }

    private void show(LibraryState state) {
        show(parts, state);
    }

    private void show(Parts shown, LibraryState state) {
        shown.library().show(state);
        shown.ask().show(state, ports.samples().stream().anyMatch(state::holdsUnder));
        shown.line().show(state);
    }

    private void show(Parts shown) {
        shown.top().show(settings);
        shown.line().show(settings, status);
    }

    private void failed(Problem problem) {
        if (problem.kind() != Problem.Kind.CANCELLED) {
            parts.notices().show(problem);
        }
    }

    private void offline(boolean on) {
        take(settings.withOffline(on), "");
    }

    private void switchTheme() {
        var look = settings.appearance();
        var next = look.theme().equals("dark") ? "light" : "dark";
        take(settings.withAppearance(new Settings.Appearance(look.language(), next, look.fontPercent())), "");
    }

    private void preferences() {
        var view = new PreferencesView(
                parts.messages(),
                settings,
                (changed, key) -> {
                    parts.dialogs().hide();
                    take(changed, key);
                },
                parts.dialogs()::hide);
        parts.dialogs().show(view);
        background.start("status", ports.preferences().status()::get, new Outcome<Status>(view::show, this::failed));
    }

    /// Takes new settings into use: at once in the window, behind it in the application.
    private void take(Settings next, String key) {
        boolean otherLanguage = !next.appearance().language().equals(settings.appearance().language());
        settings = next;
        if (otherLanguage) {
            parts = build();
        } else {
            Look.apply(scene, settings.appearance());
            show(parts);
        }
        background.start(
                "apply settings",
                () -> {
                    if (!key.isEmpty()) {
                        ports.preferences().sessionKey().accept(key);
                    }
                    ports.preferences().apply().accept(next);
                    return true;
                },
                new Outcome<Boolean>(_ -> refreshStatus(), this::failed));
    }

    private void refreshStatus() {
        background.start(
                "status",
                ports.preferences().status()::get,
                new Outcome<Status>(
                        now -> {
                            status = now;
                            show(parts);
                        },
                        this::failed));
    }
}
