package app.munseo.desktop.shell;

import app.munseo.app.Messages;
import app.munseo.app.Outlook;
import app.munseo.app.SpendingTotals;
import app.munseo.app.Status;
import app.munseo.desktop.ask.AskActions;
import app.munseo.desktop.ask.AskPane;
import app.munseo.desktop.ask.Left;
import app.munseo.desktop.control.Shortcut;
import app.munseo.desktop.find.Where;
import app.munseo.desktop.library.LibraryActions;
import app.munseo.desktop.library.LibraryActions.Removal;
import app.munseo.desktop.library.LibraryActions.Tagged;
import app.munseo.desktop.library.LibraryPane;
import app.munseo.desktop.library.LibraryState;
import app.munseo.desktop.library.TagsView;
import app.munseo.desktop.reader.ReaderActions;
import app.munseo.desktop.reader.ReaderPane;
import app.munseo.desktop.threads.ThreadsActions;
import app.munseo.desktop.threads.ThreadsPane;
import app.munseo.desktop.why.AnswerWhy;
import app.munseo.desktop.why.FileWhy;
import app.munseo.desktop.why.Places;
import app.munseo.desktop.why.WhyView;
import app.munseo.document.Collection;
import app.munseo.document.Document;
import app.munseo.document.DocumentId;
import app.munseo.document.Problem;
import app.munseo.document.ThreadInfo;
import app.munseo.export.Format;
import app.munseo.settings.Settings;
import atlantafx.base.controls.ModalPane;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/// Everything that is seen, in one language. It only shows states; another language means another face.
final class Face {
    /// What the face can change of the settings.
    ///
    /// @param offline turns offline-only on or off
    /// @param library shows or hides the library
    /// @param privacy opens the privacy panel, the requests of these times marked
    record Changes(Consumer<Boolean> offline, Runnable theme, Runnable preferences, Runnable library, Consumer<Set<Instant>> privacy) {}

    private final Messages messages;
    private final Controllers controllers;
    private final Shelved shelved;
    private final Choosers choosers;
    private final Changes changes;
    private final Adding adding;
    private final TopBar top;
    private final LibraryPane library;
    private final AskPane ask;
    private final ReaderPane reader;
    private final StatusLine line;
    private final Notices notices;
    private final Dialogs dialogs;
    private final ThreadsPane threads;
    private final SidePane side;
    private final PanesView panes;
    private final WindowView view;

    Face(Messages messages, Controllers controllers, Choosers choosers, List<Path> samples, Memory memory, Changes changes) {
        this.messages = messages;
        this.controllers = controllers;
        this.shelved = new Shelved(controllers.library().state());
        this.choosers = choosers;
        this.changes = changes;
        var layer = new ModalPane();
        layer.setAccessibleText(messages.text("window.dialog"));
        this.dialogs = new Dialogs(messages, layer);
        this.adding = new Adding(controllers.library(), choosers, messages, dialogs, samples);
        this.top = new TopBar(messages, changes, dialogs::shortcuts, dialogs::about);
        this.library = new LibraryPane(messages, controllers.library(), libraryActions());
        this.ask = new AskPane(messages, controllers.ask(), controllers.find(), askActions(), this::collectionName);
        this.notices = new Notices(messages);
        this.line = new StatusLine(messages, notices::show);
        var drop = new DropOverlay(messages);
        this.reader = new ReaderPane(messages, controllers.reader(), new ReaderActions(ask::quote));
        this.threads = new ThreadsPane(messages, controllers.threads(), threadsActions());
        this.side = side();
        this.panes = new PanesView(
                side,
                ask,
                reader,
                memory.get().panes(),
                now -> memory.change(before -> before.withPanes(now)));
        this.view = new WindowView(top, reader, panes, line, drop, notices, layer);
        var talk = memory.get().talk();
        ask.restore(memory.get().draft(), Where.of(talk.places()), talk.scroll(), left(memory));
        drop.listen(view, paths -> controllers.library().add(paths, Collection.DEFAULT_NAME));
    }

    private static Left left(Memory memory) {
        return new Left(
                draft -> memory.change(before -> before.withDraft(draft)),
                where -> memory.change(
                        before -> before.withTalk(before.talk().looking(where.kept()))),
                scroll -> memory.change(before -> before.withTalk(before.talk().scrolled(scroll))));
    }

    private String collectionName(String name) {
        return name.equals(Collection.DEFAULT_NAME) ? messages.text("window.collection.default") : name;
    }

    private SidePane side() {
        return new SidePane(List.of(
                new SidePane.Tab("tab-library", messages.text("window.library"), library),
                new SidePane.Tab("tab-threads", messages.text("window.threads"), threads)));
    }

    private ThreadsActions threadsActions() {
        return new ThreadsActions(
                controllers.ask()::open,
                (thread, named) -> dialogs.rename(thread.title(), named),
                this::deleted,
                this::export);
    }

    private void deleted(ThreadInfo thread) {
        if (controllers.ask().thread() == thread.id()) {
            ask.restart();
        }
        notices.undo(
                messages.text("window.threads.deleted", thread.title()), () -> controllers.threads().restore(thread));
    }

    private void export(long thread, Format format) {
        var ending = "." + format.word();
        choosers.save()
                .file(messages.text("window.export"), messages.text("window.conversation") + ending, List.of(ending))
                .ifPresent(file -> controllers
                        .threads()
                        .export(thread, format, file, () -> notices.tell(messages.text("window.export.done", file))));
    }

    private LibraryActions libraryActions() {
        return new LibraryActions(
                adding::folder,
                adding::files,
                adding::collection,
                document -> controllers.reader().open(document.id(), null),
                controllers.library()::add,
                removal -> dialogs.confirm(removal, () -> remove(removal)),
                this::tag,
                adding::settings,
                name -> ask.askIn(name),
                document -> explain(whyView(document)));
    }

    private void tag(Tagged tagged) {
        var view = new TagsView(messages, controllers.library(), tagged, dialogs::hide);
        dialogs.show(view);
        view.focus();
    }

    private void remove(Removal removal) {
        var library = controllers.library();
        var before = library.state()
                .collection(removal.collection())
                .orElseGet(() -> new Collection(removal.collection(), List.of()));
        if (removal.path().isEmpty()) {
            library.removeCollection(removal.collection());
        } else {
            library.removeFolder(removal.collection(), removal.path().getFirst());
        }
        var paths = removal.path().isEmpty() ? before.folders() : removal.path();
        notices.undo(messages.text("window.removed", removal.name()), () -> library.add(paths, before));
    }

    private AskActions askActions() {
        return new AskActions(
                controllers.reader()::open,
                this::place,
                this::export,
                adding::folder,
                adding::files,
                !adding.samples().isEmpty(),
                adding::sampleLibrary,
                trail -> explain(AnswerWhy.of(messages, controllers.why(), places(), trail)),
                changes.privacy());
    }

    private void explain(WhyView view) {
        dialogs.showWide(view);
        view.focus();
    }

    private WhyView whyView(Document document) {
        var question = controllers.ask().last().orElse("");
        return FileWhy.of(messages, controllers.why(), places(), document, question);
    }

    /// Who reads on is done with the dialog.
    private Places places() {
        return new Places(this::place, (document, location) -> {
            dialogs.hide();
            controllers.reader().open(document, location);
        }, dialogs::hide);
    }

    private String place(DocumentId id, int page) {
        return shelved.document(id)
                .map(document -> document.path().getFileName()
                        + (document.pages() > 1 ? " · " + messages.text("window.page", page) : ""))
                .orElse("");
    }

    /// Has the keys that serve everywhere do what they say.
    void install(Scene scene, Changes changes) {
        scene.getAccelerators().clear();
        Map.<Shortcut, Runnable>ofEntries(
                        Map.entry(Shortcut.SHEET, dialogs::shortcuts),
                        Map.entry(Shortcut.ABOUT, dialogs::about),
                        Map.entry(Shortcut.PREFERENCES, changes.preferences()),
                        Map.entry(Shortcut.ADD, adding::folder),
                        Map.entry(Shortcut.LIBRARY, changes.library()),
                        Map.entry(Shortcut.THREADS, this::toThreads),
                        Map.entry(Shortcut.OFFLINE, top::switchOffline),
                        Map.entry(Shortcut.PRIVACY, () -> changes.privacy().accept(Set.of())),
                        Map.entry(Shortcut.THEME, changes.theme()),
                        Map.entry(Shortcut.STOP, this::leave),
                        Map.entry(Shortcut.QUESTION, ask::focus),
                        Map.entry(Shortcut.NEW, ask::restart),
                        Map.entry(Shortcut.NEXT_MARK, () -> ask.toMark(1)),
                        Map.entry(Shortcut.MARK_BEFORE, () -> ask.toMark(-1)),
                        Map.entry(Shortcut.AGAIN, ask::again),
                        Map.entry(Shortcut.COPY_ANSWER, ask::copyAnswer),
                        Map.entry(Shortcut.FIND, reader::find))
                .forEach((shortcut, action) -> shortcut.install(scene, action));
    }

    /// Puts away the dialog that is shown, or else ends what is under way.
    private void leave() {
        if (!dialogs.leave()) {
            controllers.stop();
        }
    }

    private void toThreads() {
        panes.showLibrary();
        side.choose("tab-threads");
        threads.focus();
    }

    void toggleLibrary() {
        panes.toggleLibrary();
    }

    Parent view() {
        return view;
    }

    Messages messages() {
        return messages;
    }

    Dialogs dialogs() {
        return dialogs;
    }

    /// Adds the sample library; empty where there is none.
    Optional<Runnable> samples() {
        return adding.samples().isEmpty() ? Optional.empty() : Optional.of(adding::sampleLibrary);
    }

    /// Puts the cursor into the question field.
    void focus() {
        ask.focus();
    }

    void show(LibraryState state) {
        shelved.show(state);
        library.show(state);
        ask.show(state);
        line.show(state);
    }

    /// @param status null while it is not known yet
    void show(Settings settings, @Nullable Status status) {
        top.show(settings);
        line.show(settings, status);
    }

    /// @param outlook null while it is not known
    void show(@Nullable Outlook outlook) {
        ask.show(outlook);
    }

    void show(SpendingTotals today) {
        line.show(today);
    }

    void show(Problem problem) {
        notices.show(problem);
    }
}
