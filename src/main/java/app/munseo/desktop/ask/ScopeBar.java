package app.munseo.desktop.ask;

import app.munseo.app.Messages;
import app.munseo.desktop.control.Icons;
import app.munseo.desktop.find.Piece;
import app.munseo.desktop.find.Piece.Kind;
import app.munseo.desktop.find.Where;
import app.munseo.desktop.library.LibraryState;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;

/// Where the next question looks, as chips; a click on one takes it off, and a menu puts others on.
final class ScopeBar extends FlowPane {
    private static final List<String> TYPES = List.of("pdf", "md", "txt", "csv");
    private static final int MOST_FOLDERS = 40;
    private static final int WEEK = 7;
    private static final int MONTH = 30;

    private final Messages messages;
    private final UnaryOperator<String> collectionName;
    private final Runnable changed;
    private final MenuButton add;
    private Where where = Where.EVERYWHERE;
    private List<String> collections = List.of();
    private List<Path> folders = List.of();
    private List<String> tags = List.of();

    /// @param collectionName names a collection for the person
    /// @param changed runs after each change
    ScopeBar(Messages messages, UnaryOperator<String> collectionName, Runnable changed) {
        this.messages = messages;
        this.collectionName = collectionName;
        this.changed = changed;
        this.add = new MenuButton(messages.text("window.scope.all"), Icons.of(Feather.FILTER, "muted-icon"));
        add.setId("scope");
        add.setAccessibleText(messages.text("window.scope"));
        add.setTooltip(new Tooltip(messages.text("window.scope")));
        add.getStyleClass().addAll("small", "flat");
        add.getItems().add(new MenuItem()); // a menu without items does not open
        add.setOnShowing(_ -> fill());
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("scope-bar");
        setId("scope-bar");
        lay();
    }

    Where where() {
        return where;
    }

    void show(Where next) {
        where = next;
        lay();
        changed.run();
    }

    private void lay() {
        add.setText(messages.text(where.pieces().isEmpty() ? "window.scope.all" : "window.scope.more"));
        getChildren().setAll(add);
        getChildren().addAll(where.pieces().stream().map(this::chip).toList());
    }

    void put(Piece piece) {
        show(where.and(piece));
    }

    /// Takes off the chip put on last; false where there is none.
    boolean takeBack() {
        boolean any = !where.pieces().isEmpty();
        if (any) {
            show(where.without(where.pieces().getLast()));
        }
        return any;
    }

    /// Offers what the library holds; what it no longer holds is taken off.
    void library(LibraryState library) {
        collections = library.collections();
        tags = library.tagNames();
        folders = library.files()
                .flatMap(document -> Stream.ofNullable(document.path().getParent()))
                .distinct()
                .sorted()
                .limit(MOST_FOLDERS)
                .toList();
        var gone = where.of(Kind.COLLECTION).stream().filter(name -> !collections.contains(name)).toList();
        if (library.loaded() && !gone.isEmpty()) {
            var left = where;
            for (var name : gone) {
                left = left.without(new Piece(Kind.COLLECTION, name));
            }
            show(left);
        }
    }

    String words(Piece piece) {
        return switch (piece.kind()) {
            case COLLECTION -> collectionName.apply(piece.value());
            case FOLDER, FILE -> piece.name();
            case TAG -> "#" + piece.value();
            case TYPE -> messages.text("window.scope.type." + piece.value());
            case AFTER -> messages.text("window.scope.after", piece.value());
            case BEFORE -> messages.text("window.scope.before", piece.value());
        };
    }

    static Feather icon(Kind kind) {
        return switch (kind) {
            case COLLECTION -> Feather.LAYERS;
            case FOLDER -> Feather.FOLDER;
            case TAG -> Feather.TAG;
            case FILE, TYPE -> Feather.FILE_TEXT;
            case AFTER, BEFORE -> Feather.CALENDAR;
        };
    }

    private Button chip(Piece piece) {
        var chip = new Button(words(piece), Icons.of(Feather.X, "muted-icon"));
        chip.setContentDisplay(ContentDisplay.RIGHT);
        chip.getStyleClass().add("scope-chip");
        chip.setAccessibleText(messages.text("window.scope.remove", words(piece)));
        chip.setTooltip(new Tooltip(messages.text("window.scope.remove", words(piece))));
        chip.setOnAction(_ -> show(where.without(piece)));
        return chip;
    }

    private void fill() {
        var items = add.getItems();
        items.clear();
        if (collections.size() > 1) {
            items.add(menu("window.scope.collections", collections.stream().map(name -> new Piece(Kind.COLLECTION, name)).toList()));
        }
        items.add(menu("window.scope.folders", folders.stream().map(path -> new Piece(Kind.FOLDER, path.toString())).toList()));
        items.add(menu("window.scope.types", TYPES.stream().map(type -> new Piece(Kind.TYPE, type)).toList()));
        if (!tags.isEmpty()) {
            items.add(menu("window.scope.tags", tags.stream().map(tag -> new Piece(Kind.TAG, tag)).toList()));
        }
        items.add(days());
        var hint = new MenuItem(messages.text("window.scope.hint"));
        hint.setDisable(true);
        items.add(hint);
    }

    private Menu menu(String key, List<Piece> pieces) {
        var menu = new Menu(messages.text(key));
        pieces.forEach(piece -> menu.getItems().add(item(words(piece), piece)));
        return menu;
    }

    private Menu days() {
        var today = LocalDate.now(ZoneId.systemDefault());
        var year = today.withDayOfYear(1);
        var menu = new Menu(messages.text("window.scope.changed"));
        menu.getItems()
                .addAll(
                        item(messages.text("window.scope.week"), after(today.minusDays(WEEK))),
                        item(messages.text("window.scope.month"), after(today.minusDays(MONTH))),
                        item(messages.text("window.scope.year"), after(year)),
                        item(messages.text("window.scope.older"), new Piece(Kind.BEFORE, year.toString())));
        return menu;
    }

    private static Piece after(LocalDate day) {
        return new Piece(Kind.AFTER, day.toString());
    }

    private MenuItem item(String words, Piece piece) {
        var item = new MenuItem(words, Icons.of(icon(piece.kind()), "muted-icon"));
        item.setOnAction(_ -> put(piece));
        return item;
    }
}
