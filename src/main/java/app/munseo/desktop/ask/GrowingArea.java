package app.munseo.desktop.ask;

import javafx.scene.control.TextArea;
import javafx.scene.text.Text;

/// A text area as high as its text, from one line to eight.
final class GrowingArea extends TextArea {
    private static final int MOST_LINES = 8;
    /// Room between text and border, both sides together.
    private static final double PADDING = 18;
    /// Room for what a line needs beyond its measure, as a share of the font's size.
    private static final double SLACK = 0.4;

    private final Text measure = new Text();

    GrowingArea() {
        setWrapText(true);
        getStyleClass().add("growing-area");
        measure.fontProperty().bind(fontProperty());
        textProperty().addListener((_, _, _) -> fit());
        widthProperty().addListener((_, _, _) -> fit());
        fontProperty().addListener((_, _, _) -> fit());
        fit();
    }

    private void fit() {
        double line = height("가");
        double wanted = Math.min(height(getText() + "\u200b"), line * MOST_LINES);
        double height = Math.ceil(Math.max(line, wanted) + PADDING + SLACK * getFont().getSize());
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
    }

    private double height(String text) {
        measure.setText(text);
        measure.setWrappingWidth(Math.max(0, getWidth() - 2 * PADDING));
        return measure.getLayoutBounds().getHeight();
    }
}
