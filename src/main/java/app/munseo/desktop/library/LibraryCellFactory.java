package app.munseo.desktop.library;

import app.munseo.app.Messages;
import app.munseo.desktop.library.LibraryActions.Removal;
import app.munseo.desktop.library.LibraryActions.Tagged;
import app.munseo.document.Collection;
import app.munseo.document.Document;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

/// Makes the rows of the library tree and what can be done with them.
final class LibraryCellFactory {
    private static final long KILOBYTE = 1024;

    private final Messages messages;
    private final LibraryActions actions;
    private final DateTimeFormatter days;

    LibraryCellFactory(Messages messages, LibraryActions actions) {
        this.messages = messages;
        this.actions = actions;
        this.days = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(messages.locale());
    }

    LibraryCell cell() {
        return new LibraryCell(this, actions);
    }

    /// The name a person sees: the collection that always exists has one in their language.
    String name(Entry entry) {
        return entry instanceof Entry.Root && entry.name().equals(Collection.DEFAULT_NAME)
                ? messages.text("window.collection.default")
                : entry.name();
    }

    String state(Entry.File file) {
        var document = file.document();
        return switch (document.state()) {
            case SEARCHABLE -> messages.text("window.state.searchable");
            case READY -> messages.text("window.state.ready", document.pages(), document.chunks());
            case FAILED -> document.failure() == null
                    ? messages.text("window.state.failed")
                    : messages.problem(document.failure(), file.name());
        };
    }

    String count(Entry entry) {
        return entry.failed() == 0
                ? messages.text("window.count.files", entry.files())
                : messages.text("window.count.files.failed", entry.files(), entry.failed());
    }

    /// What it is listed by, and its tags.
    String detail(Entry.File file) {
        var tags = file.tags().stream().map("#"::concat).collect(Collectors.joining(" "));
        return joined(" · ", aside(file), tags);
    }

    private static String joined(String between, String... words) {
        return Stream.of(words).filter(one -> !one.isEmpty()).collect(Collectors.joining(between));
    }

    /// What is listed by; empty where that is in sight anyway.
    private String aside(Entry.File file) {
        var document = file.document();
        return switch (file.order()) {
            case NAME, STATE -> "";
            case DATE -> days.format(document.modified().atZone(ZoneId.systemDefault()));
            case SIZE -> messages.text("window.size", document.size() / KILOBYTE);
            case PAGES -> messages.text("window.pages", document.pages());
        };
    }

    /// What a screen reader says.
    String spoken(Entry entry) {
        return switch (entry) {
            case Entry.File file -> joined(", ", name(file), state(file), detail(file));
            case Entry.Root root when root.marks().localOnly() ->
                String.join(", ", name(root), localOnly(), count(root));
            default -> name(entry) + ", " + count(entry);
        };
    }

    String localOnly() {
        return messages.text("window.collection.local");
    }

    Tagged tagged(Entry entry) {
        return new Tagged(name(entry), entry.documents().stream().map(Document::id).toList());
    }

    ContextMenu menu(Entry entry) {
        return switch (entry) {
            case Entry.Root root ->
                new ContextMenu(
                        item("window.ask.in", () -> actions.askIn().accept(root.name())),
                        item("window.collection.settings", () -> actions.settings().accept(root.marks())),
                        tags(root),
                        item("window.remove.collection", () -> remove(root, List.of())));
            case Entry.Folder folder when folder.added() ->
                new ContextMenu(
                        item("window.update", () -> actions.drop().accept(List.of(folder.path()), folder.collection())),
                        tags(folder),
                        item("window.remove.folder", () -> remove(folder, List.of(folder.path()))));
            case Entry.Folder folder ->
                new ContextMenu(
                        item("window.update", () -> actions.drop().accept(List.of(folder.path()), folder.collection())),
                        tags(folder));
            case Entry.File file -> menu(file);
        };
    }

    private ContextMenu menu(Entry.File file) {
        var path = file.document().path();
        var menu = new ContextMenu(
                item("window.open", () -> actions.open().accept(file.document())),
                item("window.why.file", () -> actions.why().accept(file.document())),
                tags(file),
                item("window.update", () -> actions.drop().accept(List.of(path), file.collection())));
        if (file.added()) {
            menu.getItems().add(item("window.remove.file", () -> remove(file, List.of(path))));
        }
        return menu;
    }

    private void remove(Entry entry, List<java.nio.file.Path> path) {
        actions.remove().accept(new Removal(entry.collection(), path, name(entry)));
    }

    private MenuItem tags(Entry entry) {
        return item("window.tags.edit", () -> actions.tag().accept(tagged(entry)));
    }

    private MenuItem item(String key, Runnable action) {
        var item = new MenuItem(messages.text(key));
        item.setOnAction(_ -> action.run());
        return item;
    }
}
