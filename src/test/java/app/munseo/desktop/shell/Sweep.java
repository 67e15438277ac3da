package app.munseo.desktop.shell;

import app.munseo.desktop.control.MiddleLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// Goes over everything on a screen and tells what keeps people out: controls without a name, an order of the keyboard
/// that is not the order of reading, text too faint, text cut off. On the UI thread.
record Sweep(Node root) {
    private static final double LEAST_CONTRAST = 4.5;
    /// What counts as no contrast for text of 24 px and more, as WCAG says.
    private static final double LEAST_CONTRAST_LARGE = 3;
    private static final double LARGE = 24;
    private static final double TOLERANCE = 2;

    /// Controls that take the keyboard and that a screen reader could not name.
    List<String> nameless() {
        return shown(root)
                .filter(node -> node instanceof Control && node.isFocusTraversable())
                .filter(node -> !(node instanceof ScrollPane) && !(node instanceof ScrollBar))
                .filter(node -> name((Control) node).isBlank())
                .map(node -> "no name: " + path(node))
                .toList();
    }

    private static String name(Control control) {
        var spoken = Objects.requireNonNullElse(control.getAccessibleText(), "");
        return switch (control) {
            case Labeled labeled when spoken.isBlank() -> Objects.requireNonNullElse(labeled.getText(), "");
            case TextInputControl input when spoken.isBlank() -> Objects.requireNonNullElse(input.getPromptText(), "");
            default -> spoken;
        };
    }

    /// Neighbours of which the later one stands before the earlier one.
    List<String> disordered() {
        var wrong = new ArrayList<String>();
        Stream.concat(Stream.of(root), shown(root))
                .filter(Parent.class::isInstance)
                .filter(node -> !(node instanceof Control)) // those are theirs to order
                .forEach(parent -> {
                    var children = ((Parent) parent).getChildrenUnmodifiable().stream()
                            .filter(child -> child.isVisible() && holdsKeyboard(child))
                            .toList();
                    for (int i = 1; i < children.size(); i++) {
                        if (before(children.get(i), children.get(i - 1))) {
                            wrong.add("order: " + path(children.get(i)) + " after " + path(children.get(i - 1)));
                        }
                    }
                });
        return wrong;
    }

    private static boolean holdsKeyboard(Node node) {
        return Stream.concat(Stream.of(node), shown(node)).anyMatch(Node::isFocusTraversable);
    }

    /// Whether `one` is wholly above `other`, or on its lines and wholly to the left.
    private static boolean before(Node one, Node other) {
        var a = one.getBoundsInParent();
        var b = other.getBoundsInParent();
        boolean above = a.getMaxY() <= b.getMinY() + TOLERANCE;
        boolean sameLines = a.getMinY() < b.getMaxY() - TOLERANCE && b.getMinY() < a.getMaxY() - TOLERANCE;
        return above || (sameLines && a.getMaxX() <= b.getMinX() + TOLERANCE);
    }

    /// Texts that are too like what is behind them. What is switched off may be faint, and icons have their words.
    List<String> faint() {
        return shown(root)
                .filter(node -> node instanceof Text text && !(node instanceof FontIcon) && !text.getText().isBlank())
                .filter(node -> !off(node) && node.getParent() != null)
                .map(node -> faint((Text) node))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static @Nullable String faint(Text text) {
        if (!(text.getFill() instanceof Color fill)) {
            return null;
        }
        var back = behind(text.getParent());
        double contrast = contrast(over(fill, fill.getOpacity() * opacity(text), back), back);
        double least = text.getFont().getSize() >= LARGE ? LEAST_CONTRAST_LARGE : LEAST_CONTRAST;
        return contrast + 0.01 >= least
                ? null
                : String.format(Locale.ROOT, "contrast %.2f: “%s” in %s", contrast, text.getText(), path(text));
    }

    private static boolean off(Node node) {
        for (var one = node; one != null; one = one.getParent()) {
            if (one.isDisabled()) {
                return true;
            }
        }
        return false;
    }

    private static double opacity(Node node) {
        double opacity = 1;
        for (var one = node; one != null; one = one.getParent()) {
            opacity *= one.getOpacity();
        }
        return opacity;
    }

    /// The colour one sees behind what lies in `parent`.
    private static Color behind(@Nullable Parent parent) {
        if (parent == null) {
            return Color.WHITE;
        }
        var back = behind(parent.getParent());
        if (parent instanceof Region region && region.getBackground() != null) {
            for (var fill : region.getBackground().getFills()) {
                if (fill.getFill() instanceof Color color) {
                    back = over(color, color.getOpacity() * region.getOpacity(), back);
                }
            }
        }
        return back;
    }

    private static Color over(Color above, double opacity, Color below) {
        return below.interpolate(Color.color(above.getRed(), above.getGreen(), above.getBlue()), Math.clamp(opacity, 0, 1));
    }

    /// As WCAG 2.2 defines it, 1 to 21.
    static double contrast(Color one, Color other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    /// Words of labels and buttons that do not fit, where nothing tells the whole of them: neither a tooltip nor the row
    /// of a list that is read as a whole.
    List<String> cut() {
        return shown(root)
                .filter(node -> node instanceof Label || node instanceof ButtonBase)
                .map(Labeled.class::cast)
                .filter(labeled -> labeled.getTooltip() == null && !(labeled instanceof MiddleLabel) && !inRow(labeled) && isCut(labeled))
                .map(labeled -> "cut off: “" + labeled.getText() + "” in " + path(labeled))
                .distinct()
                .toList();
    }

    private static boolean inRow(Node node) {
        for (var one = node.getParent(); one != null; one = one.getParent()) {
            if (one instanceof IndexedCell || one instanceof ComboBoxBase) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCut(Labeled labeled) {
        var whole = Objects.requireNonNullElse(labeled.getText(), "");
        if (whole.isBlank()) {
            return false;
        }
        var drawn = labeled.getChildrenUnmodifiable().stream()
                .filter(child -> child instanceof Text && !(child instanceof FontIcon))
                .map(child -> ((Text) child).getText())
                .findFirst()
                .orElse(whole);
        return !drawn.equals(whole) || outside(labeled);
    }

    /// Whether a part of it lies beyond what its parent's pane shows, sideways, where nobody can scroll.
    private static boolean outside(Labeled labeled) {
        if (labeled.getParent() instanceof TableColumnHeader) {
            return false;
        }
        var scene = labeled.getScene();
        Bounds at = labeled.localToScene(labeled.getLayoutBounds());
        return at.getMaxX() > scene.getWidth() + TOLERANCE || at.getMinX() < -TOLERANCE;
    }

    /// Everything below a node that is seen.
    private static Stream<Node> shown(Node node) {
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .filter(Node::isVisible)
                        .flatMap(child -> Stream.concat(Stream.of(child), shown(child)))
                : Stream.of();
    }

    private static String path(Node node) {
        var words = new ArrayList<String>();
        for (var one = node; one != null && words.size() < 4; one = one.getParent()) {
            if (!(one instanceof StackPane) || one.getId() != null || words.isEmpty()) {
                words.addFirst(one.getClass().getSimpleName()
                        + (one.getId() == null ? "" : "#" + one.getId())
                        + (one.getStyleClass().isEmpty() ? "" : "." + String.join(".", one.getStyleClass())));
            }
        }
        return String.join(" > ", words);
    }

    /// All that is wrong.
    List<String> all() {
        return Stream.of(nameless(), disordered(), faint(), cut()).flatMap(List::stream).toList();
    }
}
