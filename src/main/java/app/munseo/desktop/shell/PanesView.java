package app.munseo.desktop.shell;

import app.munseo.settings.WindowMemory.Panes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;

/// Library, conversation and reader side by side. The library can be put away; the reader takes room only while
/// something is open in it.
final class PanesView extends SplitPane {
    private final Node library;
    private final Node ask;
    private final Node reader;
    private final Consumer<Panes> changed;
    private Panes panes;
    private boolean arranging;

    /// @param changed gets every change of the shares by the person
    PanesView(Node library, Node ask, Node reader, Panes panes, Consumer<Panes> changed) {
        this.library = library;
        this.ask = ask;
        this.reader = reader;
        this.panes = panes;
        this.changed = changed;
        setResizableWithParent(library, false);
        arrange(false);
    }

    void showReader(boolean open) {
        if (open != getItems().contains(reader)) {
            arrange(open);
        }
    }

    void showLibrary() {
        if (!panes.libraryShown()) {
            toggleLibrary();
        }
    }

    void toggleLibrary() {
        keep(panes.shown(!panes.libraryShown()));
        arrange(getItems().contains(reader));
    }

    private void arrange(boolean withReader) {
        arranging = true;
        var items = new ArrayList<Node>(List.of(ask));
        var places = new ArrayList<Double>();
        if (panes.libraryShown()) {
            items.addFirst(library);
            places.add(panes.library());
        }
        if (withReader) {
            items.add(reader);
            places.add(panes.reader());
        }
        getItems().setAll(items);
        setDividerPositions(places.stream().mapToDouble(Double::doubleValue).toArray());
        getDividers().forEach(divider -> divider.positionProperty().addListener((_, _, _) -> moved()));
        arranging = false;
    }

    /// Only what the hand moves is kept: a window made smaller also moves the dividers.
    private void moved() {
        if (arranging || !isHover()) {
            return;
        }
        var at = getDividerPositions();
        boolean hasReader = getItems().contains(reader);
        keep(new Panes(
                panes.libraryShown() ? at[0] : panes.library(),
                hasReader ? at[at.length - 1] : panes.reader(),
                panes.libraryShown()));
    }

    private void keep(Panes next) {
        panes = next;
        changed.accept(next);
    }
}
