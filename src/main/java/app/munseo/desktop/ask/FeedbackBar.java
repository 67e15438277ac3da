package app.munseo.desktop.ask;

import app.munseo.app.Messages;
import app.munseo.catalog.Judgements.Rating;
import app.munseo.catalog.Judgements.Reason;
import app.munseo.desktop.control.Icons;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// Thumbs up and down; and, once down, the reasons to choose from.
final class FeedbackBar extends HBox {
    private static final List<Reason> REASONS = List.of(Reason.WRONG, Reason.INCOMPLETE, Reason.WRONG_SOURCES);

    private final Messages messages;
    private final Exchange exchange;
    private final Consumer<Rating> rated;

    /// @param exchange an answered one
    FeedbackBar(Messages messages, Exchange exchange, Consumer<Rating> rated) {
        this.messages = messages;
        this.exchange = exchange;
        this.rated = rated;
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(thumb(Feather.THUMBS_UP, true), thumb(Feather.THUMBS_DOWN, false));
        if (exchange.rating() != null && !exchange.rating().helpful()) {
            REASONS.forEach(reason -> getChildren().add(reason(reason)));
        }
    }

    private ToggleButton thumb(Feather icon, boolean helpful) {
        var words = messages.text(helpful ? "window.helpful" : "window.unhelpful");
        var thumb = new ToggleButton("", Icons.of(icon));
        thumb.getStyleClass().addAll("button-icon", "flat", "icon-button", "opinion");
        thumb.setTooltip(new Tooltip(words));
        thumb.setAccessibleText(words);
        thumb.setSelected(exchange.rating() != null && exchange.rating().helpful() == helpful);
        thumb.setOnAction(_ -> rate(helpful, Reason.NONE));
        return thumb;
    }

    private Button reason(Reason reason) {
        var chip = new Button(messages.text("window.reason." + reason.name()));
        chip.getStyleClass().add("reason-chip");
        if (exchange.rating() != null && exchange.rating().reason() == reason) {
            chip.getStyleClass().add("chosen");
        }
        chip.setOnAction(_ -> rate(false, reason));
        return chip;
    }

    private void rate(boolean helpful, Reason reason) {
        var by = exchange.answer() == null ? "" : exchange.answer().answeredBy();
        rated.accept(new Rating(exchange.question(), by, helpful, reason));
    }
}
