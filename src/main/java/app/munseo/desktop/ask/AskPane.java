package app.munseo.desktop.ask;

import app.munseo.app.Messages;
import app.munseo.app.Outlook;
import app.munseo.desktop.control.Icons;
import app.munseo.desktop.find.FindController;
import app.munseo.desktop.find.FoundView;
import app.munseo.desktop.find.Piece;
import app.munseo.desktop.find.Where;
import app.munseo.desktop.library.LibraryState;
import app.munseo.desktop.library.Tally;
import app.munseo.export.Format;
import atlantafx.base.controls.Spacer;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The middle pane: the conversation and the question field.
public final class AskPane extends VBox {
    private static final int LONGEST_QUOTE = 600;

    private final Messages messages;
    private final AskController controller;
    private final AskActions actions;
    private final ConversationView conversation;
    private final FindController find;
    private final FoundView found;
    private final StackPane content = new StackPane();
    private final Composer composer;
    private final PinsBar pins;
    private final Tally tally = new Tally();
    private final Button fresh;
    private final Label title = new Label();
    private final MenuButton share = new MenuButton("", Icons.of(Feather.SHARE));
    private final Label before = new Label();
    private @Nullable Outlook outlook;
    private Where where = Where.EVERYWHERE;
    private Left remembered = Left.UNSEEN;
    /// Where the thread of the last time was asked in, until it is open again.
    private @Nullable Where restored;
    private AskState state = AskState.EMPTY;
    private long files = -1;
    /// How many files there were when questions were made of them.
    private long suggested;
    private Offered offered = Offered.NOTHING;

    public AskPane(
            Messages messages,
            AskController controller,
            FindController find,
            AskActions actions,
            UnaryOperator<String> collectionName) {
        this.messages = messages;
        this.controller = controller;
        this.actions = actions;
        this.find = find;
        this.found = new FoundView(messages, actions.place(), actions.cite(), this::focus);
        find.shownBy(found::show);
        this.composer = new Composer(messages, collectionName, this::ask, controller::stop, beside());
        this.conversation = new ConversationView(
                messages,
                actions,
                new ExchangeActions(
                        controller::again,
                        controller::edit,
                        controller::version,
                        controller::opened,
                        controller::rate,
                        exchange -> controller.trail(exchange).ifPresent(actions.why()),
                        controller::pin),
                composer::write);
        this.pins = new PinsBar(messages, actions.place(), actions.cite(), controller::unpin);
        this.fresh = Icons.button(Feather.EDIT, messages.text("window.new"), this::restart);
        fresh.setId("new-conversation");
        getStyleClass().addAll("pane", "ask");
        before.setId("before-asking");
        before.setWrapText(true);
        before.setMinHeight(USE_PREF_SIZE);
        before.getStyleClass().add("before-asking");
        var place = new VBox(composer, before);
        place.getStyleClass().add("composer-place");
        // As wide as the conversation beside its scroll bar, so that their edges meet.
        place.maxWidthProperty().bind(conversation
                .viewportBoundsProperty()
                .map(view -> view.getWidth() > 0 ? view.getWidth() : Double.MAX_VALUE));
        var over = new StackPane(found, composer.mentions());
        over.setPickOnBounds(false);
        over.getStyleClass().add("found-place");
        over.maxWidthProperty().bind(place.maxWidthProperty());
        var stage = new StackPane(content, over);
        StackPane.setAlignment(over, Pos.BOTTOM_LEFT);
        VBox.setVgrow(stage, Priority.ALWAYS);
        getChildren().addAll(header(), pins, stage, place);
        controller.shownBy(this::show);
        controller.offeredBy(this::show);
    }

    private Node header() {
        title.getStyleClass().add("pane-title");
        title.setId("conversation-title");
        title.tooltipProperty().bind(title.textProperty().map(Tooltip::new));
        share.setId("conversation-export");
        share.getStyleClass().addAll("button-icon", "flat", "icon-button");
        share.setAccessibleText(messages.text("window.export"));
        share.setTooltip(new Tooltip(messages.text("window.export")));
        for (var format : Format.values()) {
            var item = new MenuItem(messages.text("window.export." + format.word()));
            item.setOnAction(_ -> actions.export().accept(controller.thread(), format));
            share.getItems().add(item);
        }
        var header = new HBox(title, new Spacer(), share, fresh);
        header.getStyleClass().add("pane-header");
        return header;
    }

    private Beside beside() {
        return new Beside(this::typed, found::enter, this::dismiss, controller::earlier);
    }

    private void typed(String text, Where place) {
        find.typed(text, place);
        where = place;
        remembered.where().accept(place);
        foresee();
    }

    /// Says what would leave this machine if the question were asked now.
    ///
    /// @param now null while it is not known
    public void show(@Nullable Outlook now) {
        outlook = now;
        foresee();
    }

    private void foresee() {
        boolean collectionsAlone = where.places().pieces().size() == where.of(Piece.Kind.COLLECTION).size();
        var now = outlook == null || !collectionsAlone ? outlook : outlook.in(where.of(Piece.Kind.COLLECTION));
        before.setText(now == null ? "" : messages.outlook(now));
        before.setGraphic(
                now == null
                        ? null
                        : Icons.of(now.leaving().isEmpty() ? Feather.SHIELD : Feather.UPLOAD_CLOUD, "muted-icon"));
    }

    private boolean dismiss() {
        boolean seen = found.isVisible();
        find.clear();
        return seen;
    }

    private void ask(String question, Where where) {
        find.clear();
        controller.ask(question, where);
    }

    /// Begins a new conversation.
    public void restart() {
        controller.clear();
        composer.focus();
    }

    void show(AskState next) {
        if (state.exchanges().isEmpty() && !next.exchanges().isEmpty() && !next.busy()) { // an opened thread
            composer.look(restored == null ? next.exchanges().getLast().where() : restored);
            restored = null;
        }
        boolean changedPlace = content.getChildren().isEmpty()
                || next.exchanges().isEmpty() != state.exchanges().isEmpty();
        state = next;
        composer.show(next.busy());
        fresh.setDisable(next.exchanges().isEmpty());
        share.setDisable(next.busy() || next.thread() == 0);
        title.setText(next.title().isEmpty() ? messages.text("window.conversation") : next.title());
        conversation.show(next);
        pins.show(next.pins());
        if (changedPlace) {
            place();
        }
    }

    private void place() {
        if (!state.exchanges().isEmpty()) {
            content.getChildren().setAll(conversation);
        } else if (files == 0) {
            content.getChildren().setAll(Welcome.withoutFiles(messages, actions));
        } else if (files > 0) {
            content.getChildren().setAll(Welcome.withFiles(messages, files, offered.first(), composer));
        }
    }

    private void show(Offered next) {
        boolean others = !next.first().equals(offered.first());
        offered = next;
        conversation.offer(next.next());
        if (others) {
            place();
        }
    }

    /// Shows how many files there are to ask, and which collections.
    public void show(LibraryState library) {
        composer.library(library);
        composer.setDisable(library.empty() && !library.indexing().busy());
        tally.count(library);
        long searchable = tally.searchable();
        boolean busyEmpty = searchable == 0 && library.indexing().busy();
        if (library.loaded() && !busyEmpty && searchable != files) {
            files = searchable;
            place();
        }
        if (library.loaded() && !library.indexing().busy() && searchable != suggested) {
            suggested = searchable;
            controller.suggest();
        }
    }

    /// Restricts the next question to `collection`.
    public void askIn(String collection) {
        composer.askIn(collection);
    }

    /// Puts back how the conversation was left, the question left unasked and where it was to be asked included; what
    /// changes from then on goes to `left`.
    public void restore(String draft, Where place, double scroll, Left left) {
        remembered = left;
        composer.draft(draft, left.draft());
        composer.look(place);
        restored = place;
        conversation.restore(scroll, left.scroll());
    }

    /// Begins a question about a stretch of a document.
    public void quote(String text) {
        String said = text.strip();
        composer.write(messages.text(
                "window.ask.quote", said.length() <= LONGEST_QUOTE ? said : said.substring(0, LONGEST_QUOTE) + "…"));
    }

    /// Goes to the citation mark after this one, or before it.
    ///
    /// @param by 1 or -1
    public void toMark(int by) {
        conversation.toMark(by);
    }

    /// Asks the last question anew.
    public void again() {
        if (!state.exchanges().isEmpty()) {
            controller.again(state.exchanges().getLast());
        }
    }

    /// Copies the last answer with what it cites.
    public void copyAnswer() {
        if (!state.exchanges().isEmpty() && !state.busy()) {
            new Copying(messages, actions.place()).copy(state.exchanges().getLast());
        }
    }

    /// Puts the cursor into the question field.
    public void focus() {
        composer.focus();
    }
}
