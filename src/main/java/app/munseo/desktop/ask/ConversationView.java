package app.munseo.desktop.ask;

import app.munseo.answer.Step;
import app.munseo.app.Messages;
import app.munseo.desktop.control.CitationMark;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.VBox;

/// The exchanges below each other. It follows an answer as it grows until its question is at the top, so that a long
/// answer can be read from its beginning; and not at all once the person has scrolled away.
final class ConversationView extends ScrollPane {
    private static final double NEAR = 60;

    private final Messages messages;
    private final AskActions actions;
    private final ExchangeActions own;
    private final VBox column = new Column();
    private final OfferView offer;
    private boolean follow = true;
    /// Where to stay, while what was there is put back piece by piece; below 0 once there is another place to be.
    private double restored = -1;
    private boolean busy;
    private long thread;

    /// @param chosen gets an offered question that was clicked
    ConversationView(Messages messages, AskActions actions, ExchangeActions own, Consumer<String> chosen) {
        this.messages = messages;
        this.actions = actions;
        this.own = own;
        setId("conversation");
        getStyleClass().add("conversation");
        offer = new OfferView(messages.text("window.further"), Pos.CENTER_LEFT, chosen);
        offer.setId("further");
        offer.getStyleClass().add("conversation-column");
        var place = new VBox(column, offer);
        place.setAlignment(Pos.TOP_CENTER);
        setContent(place);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        addEventFilter(ScrollEvent.SCROLL, event -> moved(event.getDeltaY() <= 0 && nearEnd()));
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (onScrollBar(event)) {
                moved(false);
            }
        });
    }

    /// The person goes elsewhere.
    private void moved(boolean toTheEnd) {
        restored = -1;
        follow = toTheEnd;
    }

    private static boolean onScrollBar(MouseEvent event) {
        for (var node = (Node) event.getTarget(); node != null; node = node.getParent()) {
            if (node instanceof ScrollBar) {
                return true;
            }
        }
        return false;
    }

    private double hidden() {
        return getContent().getLayoutBounds().getHeight() - getViewportBounds().getHeight();
    }

    private boolean nearEnd() {
        return hidden() <= 0 || (1 - getVvalue()) * hidden() < NEAR;
    }

    private void follow() {
        if (restored >= 0 && hidden() > 0) {
            follow = false;
            setVvalue(restored);
        } else if (follow && hidden() > 0 && !column.getChildren().isEmpty()) {
            double question = column.getChildren().getLast().getLayoutY() - column.getInsets().getTop();
            setVvalue(Math.clamp(question / hidden(), 0, 1));
        }
    }

    /// Goes where the thread of the last time was scrolled to, as soon as it is there; `scrolled` gets each other place.
    void restore(double place, DoubleConsumer scrolled) {
        restored = place;
        vvalueProperty().addListener((_, _, now) -> scrolled.accept(Math.clamp(now.doubleValue(), 0, 1)));
    }

    /// Offers questions to go on with.
    void offer(List<String> questions) {
        offer.show(questions);
    }

    /// Takes the keyboard to the next citation mark, or the one before; from elsewhere to the first of the last answer.
    void toMark(int by) {
        var marks = marks(this);
        int at = marks.indexOf(getScene().getFocusOwner());
        var last = column.getChildren().isEmpty() ? List.<Node>of() : marks(column.getChildren().getLast());
        int next = at < 0 && !last.isEmpty() ? marks.indexOf(last.getFirst()) : at + by;
        if (next >= 0 && next < marks.size()) {
            marks.get(next).requestFocus();
            reveal(marks.get(next));
        }
    }

    private static List<Node> marks(Node within) {
        return within.lookupAll(".citation").stream().filter(CitationMark.class::isInstance).toList();
    }

    private void reveal(Node node) {
        moved(false);
        double top = column.sceneToLocal(node.localToScene(node.getBoundsInLocal())).getMinY();
        double shown = getVvalue() * hidden();
        if (hidden() > 0 && (top < shown || top > shown + getViewportBounds().getHeight() - NEAR)) {
            setVvalue(Math.clamp((top - getViewportBounds().getHeight() / 2) / hidden(), 0, 1));
        }
    }

    void show(AskState state) {
        var rows = column.getChildren();
        int count = state.exchanges().size();
        if (rows.size() > count || (thread != 0 && thread != state.thread())) {
            rows.clear();
        }
        if (rows.size() < count || (state.busy() && !busy)) {
            follow = true;
        }
        if (state.busy() || (thread != 0 && thread != state.thread())) {
            restored = -1;
        }
        thread = state.thread();
        busy = state.busy();
        for (int i = 0; i < count; i++) {
            if (i == rows.size()) {
                rows.add(new ExchangeView(messages, actions, own));
            }
            var before = i == 0 ? List.<Step>of() : state.exchanges().get(i - 1).steps();
            ((ExchangeView) rows.get(i)).show(state.exchanges().get(i), before);
        }
    }

    /// Tells when it knows where its exchanges stand.
    private final class Column extends VBox {
        Column() {
            getStyleClass().add("conversation-column");
        }

        @Override
        protected void layoutChildren() {
            super.layoutChildren();
            follow();
        }
    }
}
