package app.munseo.desktop.ask;

import app.munseo.desktop.control.Icons;
import app.munseo.desktop.control.Shortcut;
import app.munseo.desktop.find.Piece;
import app.munseo.desktop.find.Piece.Kind;
import app.munseo.desktop.library.LibraryState;
import app.munseo.document.Names;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.VBox;

/// The collections, tags, folders and files whose name holds what stands behind an `@` in the question.
final class Mentions extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final Pattern BEGUN = Pattern.compile("(?<=^|\\s)%1$c(?<name>[^\\s%1$c]*)$".formatted(Shortcut.AT));
    private static final int MOST = 7;

    private final Function<Piece, String> words;
    private final Consumer<Piece> chosen;
    private List<Piece> all = List.of();
    private List<Piece> found = List.of();
    private int at;

    /// @param words what a person reads for a piece
    Mentions(Function<Piece, String> words, Consumer<Piece> chosen) {
        this.words = words;
        this.chosen = chosen;
        setId("mentions");
        getStyleClass().add("found");
        setMaxHeight(USE_PREF_SIZE);
        show(List.of());
    }

    /// What stands behind the `@` at the end of `text`; empty where none is begun there.
    static Optional<String> begun(String text) {
        var begun = BEGUN.matcher(text);
        return begun.find() ? Optional.of(begun.group("name")) : Optional.empty();
    }

    void library(LibraryState library) {
        var paths = library.files().map(document -> document.path()).distinct().toList();
        all = Stream.of(
                        library.collections().stream().map(name -> new Piece(Kind.COLLECTION, name)),
                        library.tagNames().stream().map(tag -> new Piece(Kind.TAG, tag)),
                        paths.stream()
                                .flatMap(path -> Stream.ofNullable(path.getParent()))
                                .distinct()
                                .map(path -> new Piece(Kind.FOLDER, path.toString())),
                        paths.stream().map(Path::toString).map(path -> new Piece(Kind.FILE, path)))
                .flatMap(pieces -> pieces)
                .toList();
    }

    /// Shows what is begun at the end of `text`; whether anything is.
    boolean look(String text) {
        show(begun(text)
                .map(name -> all.stream()
                        .filter(piece -> Names.folded(words.apply(piece)).contains(Names.folded(name)))
                        .limit(MOST)
                        .toList())
                .orElse(List.of()));
        return begun(text).isPresent();
    }

    private void show(List<Piece> pieces) {
        found = pieces;
        at = 0;
        getChildren().setAll(pieces.stream().map(this::row).toList());
        setVisible(!pieces.isEmpty());
        mark();
    }

    private Label row(Piece piece) {
        var row = new Label(words.apply(piece), Icons.of(ScopeBar.icon(piece.kind()), "muted-icon"));
        row.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        row.setMaxWidth(Double.MAX_VALUE);
        row.getStyleClass().addAll("found-file", "mention");
        row.setAccessibleRole(AccessibleRole.BUTTON);
        row.setOnMouseClicked(_ -> chosen.accept(piece));
        return row;
    }

    private void mark() {
        for (int i = 0; i < found.size(); i++) {
            getChildren().get(i).pseudoClassStateChanged(CHOSEN, i == at);
        }
    }

    /// Goes through what was found, round and round.
    void move(int by) {
        at = Math.floorMod(at + by, found.size());
        mark();
    }

    void choose() {
        chosen.accept(found.get(at));
    }

    void hide() {
        show(List.of());
    }
}
