package app.munseo.desktop.ask;

import app.munseo.app.Messages;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The exchanges below each other. It follows an answer as it grows, unless the person has scrolled away from it.
final class ConversationView extends ScrollPane {
    private static final double NEAR = 60;

    private final Messages messages;
    private final AskActions actions;
    private final Consumer<Exchange> again;
    private final VBox column = new VBox();
    private boolean follow = true;

    ConversationView(Messages messages, AskActions actions, Consumer<Exchange> again) {
        this.messages = messages;
        this.actions = actions;
        this.again = again;
        setId("conversation");
        getStyleClass().add("conversation");
        column.getStyleClass().add("conversation-column");
        var place = new StackPane(column);
        place.setAlignment(Pos.TOP_CENTER);
        setContent(place);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        column.heightProperty().addListener((_, _, _) -> {
            if (follow) {
                setVvalue(getVmax());
            }
        });
        vvalueProperty().addListener((_, _, _) -> follow = nearEnd());
    }

    private boolean nearEnd() {
        double hidden = column.getHeight() - getViewportBounds().getHeight();
        return hidden <= 0 || (1 - getVvalue()) * hidden < NEAR;
    }

    void show(AskState state) {
        var rows = column.getChildren();
        int count = state.exchanges().size();
        if (rows.size() > count) {
            rows.clear();
        }
        if (rows.size() < count) {
            follow = true;
        }
        for (int i = 0; i < count; i++) {
            var exchange = state.exchanges().get(i);
            if (i == rows.size()) {
                rows.add(new ExchangeView(messages, actions, () -> again.accept(exchange)));
            }
            ((ExchangeView) rows.get(i)).show(exchange);
        }
    }
}
