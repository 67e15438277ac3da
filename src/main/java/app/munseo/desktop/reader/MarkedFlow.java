package app.munseo.desktop.reader;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Point2D;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A line of text with stretches of it marked, as with a marker pen: behind the letters, wherever lines break.
final class MarkedFlow extends TextFlow {
    private final Map<Mark.Kind, Path> shapes = new EnumMap<>(Mark.Kind.class);
    private final Text text = new Text();
    private List<Mark> marks = List.of();

    MarkedFlow() {
        for (var kind : Mark.Kind.values()) {
            var shape = new Path();
            shape.setManaged(false);
            shape.setStroke(null);
            shape.getStyleClass().addAll("mark-shape", kind.styleClass());
            shapes.put(kind, shape);
        }
        getChildren().addAll(shapes.values());
        getChildren().add(text);
    }

    /// @param level of the heading that the line is; 0 where it is none
    void show(String words, int level) {
        getStyleClass().removeIf(name -> name.startsWith("md-h"));
        if (level > 0) {
            getStyleClass().addAll("md-heading", "md-h" + Math.min(level, 3));
        }
        text.setText(words.isEmpty() ? " " : words);
        text.getStyleClass().remove("blank");
        if (words.isBlank()) {
            text.getStyleClass().add("blank");
        }
    }

    void mark(List<Mark> next) {
        if (!next.equals(marks)) {
            marks = List.copyOf(next);
            requestLayout();
        }
    }

    /// The offset in the line nearest to a place of this node.
    int offsetAt(double x, double y) {
        return Math.min(getHitInfo(new Point2D(x, y)).getInsertionIndex(), text.getText().length());
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        shapes.forEach((kind, shape) -> {
            var elements = new ArrayList<PathElement>();
            marks.stream()
                    .filter(mark -> mark.kind() == kind)
                    .forEach(mark -> elements.addAll(List.of(getRangeShape(mark.start(), mark.end(), false))));
            shape.getElements().setAll(elements);
        });
    }
}
