package app.munseo.desktop.control;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/// A numbered mark in an answer: coloured by its judgement, its tooltip what there is to know, its action the page.
public final class CitationMark extends Button {
    private static final Duration SOON = Duration.millis(250);
    private static final double TOOLTIP_WIDTH = 420;

    /// @param judgement a style class: `supported`, `partial`, `unsupported` or `pending`
    /// @param words what is wrong, where something is, and the quote; may be empty
    /// @param spoken what a screen reader says, the judgement included, as colour alone tells not everyone
    public CitationMark(int number, String judgement, String words, String spoken, Runnable open) {
        super(Integer.toString(number));
        getStyleClass().setAll("citation", judgement);
        setAccessibleText(spoken);
        Hint.on(this, () -> tooltip(spoken, words));
        setOnAction(_ -> open.run());
    }

    private static Tooltip tooltip(String spoken, String words) {
        var tooltip = new Tooltip(words.isBlank() ? spoken : spoken + "\n\n" + words);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(TOOLTIP_WIDTH);
        tooltip.setShowDelay(SOON);
        tooltip.setShowDuration(Duration.INDEFINITE);
        return tooltip;
    }
}
