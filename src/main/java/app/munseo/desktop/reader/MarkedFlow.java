package app.munseo.desktop.reader;

import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A line of text with a stretch of it marked, as with a marker pen: behind the letters, wherever lines break.
final class MarkedFlow extends TextFlow {
    private final Path mark = new Path();
    private int start;
    private int end;

    MarkedFlow() {
        mark.setManaged(false);
        mark.setStroke(null);
        mark.getStyleClass().add("mark-shape");
    }

    void show(Line line) {
        start = line.markStart();
        end = line.markEnd();
        getStyleClass().removeIf(name -> name.startsWith("md-h"));
        if (line.level() > 0) {
            getStyleClass().addAll("md-heading", "md-h" + line.level());
        }
        var text = new Text(line.text().isEmpty() ? " " : line.text());
        if (line.text().isBlank()) {
            text.getStyleClass().add("blank");
        }
        getChildren().setAll(mark, text);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (start < end) {
            mark.getElements().setAll(getRangeShape(start, end, false));
        } else {
            mark.getElements().clear();
        }
    }
}
