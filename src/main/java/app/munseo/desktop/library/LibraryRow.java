package app.munseo.desktop.library;

import app.munseo.desktop.control.Hint;
import app.munseo.desktop.control.Icons;
import app.munseo.desktop.control.MiddleLabel;
import app.munseo.document.DocumentState;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What a cell of the library shows. It is made once and filled again and again: while ten thousand files go by, nothing
/// is made, and only what differs from the row before is dressed anew.
final class LibraryRow extends HBox {
    private static final double GAP = 8;
    private static final String COLLECTION = "collection-name";

    private final LibraryCellFactory words;
    private final FontIcon icon = Icons.of(Feather.FILE_TEXT, "muted-icon");
    private final MiddleLabel name = new MiddleLabel("");
    private final Label detail = new Label();
    private final FontIcon state = Icons.of(Feather.CHECK, style(DocumentState.READY));
    private final Label stateLabel = new Label("", state);
    private final Label count = new Label();
    private final Label lock = new Label("", Icons.of(Feather.LOCK, "success-icon"));
    private @Nullable Entry shown;

    LibraryRow(LibraryCellFactory words) {
        super(GAP);
        this.words = words;
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        detail.getStyleClass().add("row-detail");
        detail.setMinWidth(0);
        var named = new VBox(name, detail);
        named.setAlignment(Pos.CENTER_LEFT);
        named.setMinWidth(0);
        HBox.setHgrow(named, Priority.ALWAYS);
        count.getStyleClass().add("count");
        lock.getStyleClass().add("local-only");
        end(stateLabel, entry -> entry instanceof Entry.File file ? words.state(file) : "");
        end(count, words::count);
        end(lock, _ -> words.localOnly());
        getChildren().addAll(icon, named, count, stateLabel);
    }

    /// A label at the end of the row, whose tooltip says what holds of the row when the pointer rests on it.
    private void end(Label label, Function<Entry, String> hint) {
        label.setMinWidth(USE_PREF_SIZE);
        Hint.on(label, () -> {
            var tooltip = new Tooltip();
            tooltip.setOnShowing(_ -> tooltip.setText(shown == null ? "" : hint.apply(shown)));
            return tooltip;
        });
    }

    void show(Entry entry) {
        shown = entry;
        var file = entry instanceof Entry.File one ? one : null;
        icon.setIconCode(icon(entry));
        name.show(words.name(entry));
        detail.setText(file == null ? "" : words.detail(file));
        count.setText(file == null ? Integer.toString(entry.files()) : "");
        Icons.present(detail, !detail.getText().isEmpty());
        Icons.present(count, file == null);
        Icons.present(stateLabel, file != null);
        if (file != null) {
            show(file.document().state());
        }
        mark(entry instanceof Entry.Root, entry instanceof Entry.Root root && root.marks().localOnly());
    }

    private void show(DocumentState now) {
        var style = style(now);
        if (!state.getStyleClass().contains(style)) {
            state.setIconCode(icon(now));
            state.getStyleClass().set(state.getStyleClass().size() - 1, style);
        }
    }

    private void mark(boolean collection, boolean locked) {
        var classes = name.getStyleClass();
        if (collection && !classes.contains(COLLECTION)) {
            classes.add(COLLECTION);
        } else if (!collection) {
            classes.remove(COLLECTION);
        }
        if (locked && !getChildren().contains(lock)) {
            getChildren().add(2, lock);
        } else if (!locked) {
            getChildren().remove(lock);
        }
    }

    private static Feather icon(Entry entry) {
        return switch (entry) {
            case Entry.Root _ -> Feather.LAYERS;
            case Entry.Folder _ -> Feather.FOLDER;
            case Entry.File file -> file.name().endsWith(".csv") ? Feather.GRID : Feather.FILE_TEXT;
        };
    }

    private static Feather icon(DocumentState state) {
        return switch (state) {
            case READY -> Feather.CHECK;
            case SEARCHABLE -> Feather.CLOCK;
            case FAILED -> Feather.ALERT_CIRCLE;
        };
    }

    private static String style(DocumentState state) {
        return switch (state) {
            case READY -> "state-ready";
            case SEARCHABLE -> "state-waiting";
            case FAILED -> "state-failed";
        };
    }
}
