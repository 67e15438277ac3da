package app.munseo.desktop.reader;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;

/// One scroll bar and what it says: how far a long thing has moved past a short opening. Lengths in JavaFX units.
final class Scroller {
    private static final double LINE = 48;

    private final ScrollBar bar = new ScrollBar();
    private double length;
    private double seen;

    /// @param moved runs whenever the bar is moved
    Scroller(Orientation orientation, Runnable moved) {
        bar.setOrientation(orientation);
        bar.setUnitIncrement(LINE);
        bar.setManaged(false);
        bar.setFocusTraversable(false);
        bar.valueProperty().addListener(_ -> moved.run());
    }

    ScrollBar bar() {
        return bar;
    }

    /// Says how long the thing and the opening are; the offset stays within them.
    void measure(double newLength, double newSeen) {
        length = newLength;
        seen = newSeen;
        double most = Math.max(0, length - seen);
        bar.setMax(most);
        bar.setVisibleAmount(length <= 0 ? 0 : Math.min(most, most * seen / length));
        bar.setBlockIncrement(Math.max(LINE, seen - LINE));
        bar.setVisible(most > 0);
        scrollTo(bar.getValue());
    }

    double offset() {
        return bar.getValue();
    }

    double seen() {
        return seen;
    }

    void scrollTo(double offset) {
        bar.setValue(Math.clamp(Math.rint(offset), 0, Math.max(0, length - seen)));
    }

    void scrollBy(double distance) {
        scrollTo(offset() + distance);
    }

    /// Almost one opening further (1) or back (-1).
    void page(int by) {
        scrollBy(by * bar.getBlockIncrement());
    }
}
