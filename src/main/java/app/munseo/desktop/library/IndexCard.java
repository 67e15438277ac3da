package app.munseo.desktop.library;

import app.munseo.app.Messages;
import app.munseo.desktop.control.Icons;
import app.munseo.desktop.control.MiddleLabel;
import app.munseo.ingest.Failure;
import app.munseo.ingest.IngestReport;
import atlantafx.base.controls.Spacer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The card at the foot of the library: what is being indexed, how far it is, and what became of it.
final class IndexCard extends VBox {
    /// Files that could not be read are named up to this many.
    private static final int NAMED = 4;

    private final Messages messages;
    private final LibraryController controller;
    private final ProgressBar bar = new ProgressBar();
    private IndexState shown = IndexState.IDLE;

    IndexCard(Messages messages, LibraryController controller) {
        this.messages = messages;
        this.controller = controller;
        setId("index-card");
        getStyleClass().add("index-card");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("small");
        Icons.present(this, false);
    }

    void show(IndexState state) {
        if (state.equals(shown)) {
            return;
        }
        shown = state;
        Icons.present(this, state.phase() != IndexState.Phase.IDLE);
        bar.setProgress(state.progress());
        switch (state.phase()) {
            case IDLE -> getChildren().clear();
            case SCANNING, READING, EMBEDDING, REPLACING -> busy(state);
            case DONE -> done(state);
            case PAUSED -> paused();
            case CANCELLED -> ended(Feather.STOP_CIRCLE, messages.text("window.index.cancelled"));
            case FAILED -> ended(Feather.ALERT_TRIANGLE, problem(state));
        }
    }

    private String problem(IndexState state) {
        return state.problem() == null ? "" : messages.problem(state.problem());
    }

    private void busy(IndexState state) {
        var words = switch (state.phase()) {
            case READING -> messages.text("window.index.reading", state.done(), state.total());
            case EMBEDDING -> messages.text("window.index.embedding", state.percent());
            case REPLACING -> messages.text("window.index.replacing", state.percent());
            default -> messages.text("window.index.scanning");
        };
        var cancel = Icons.button(Feather.X, messages.text("window.index.cancel"), controller::cancel);
        cancel.setId("index-cancel");
        var pause = Icons.button(Feather.PAUSE, messages.text("window.index.pause"), controller::pause);
        pause.setId("index-pause");
        getChildren()
                .setAll(head(Icons.of(Feather.LOADER, "accent-icon"), words, new HBox(pause, cancel)), bar, detail(state));
    }

    private void paused() {
        var on = Icons.button(Feather.PLAY, messages.text("window.index.goon"), controller::goOn);
        on.setId("index-go-on");
        getChildren().setAll(head(Icons.of(Feather.PAUSE, "muted-icon"), messages.text("window.index.paused"), on));
    }

    private Node detail(IndexState state) {
        var file = switch (state.phase()) {
            case EMBEDDING -> messages.text("window.index.usable");
            case REPLACING -> messages.text("window.index.replacing.usable");
            default -> state.waiting() > 0 ? messages.text("window.index.waiting", state.waiting()) : state.file();
        };
        var label = new MiddleLabel(file);
        label.getStyleClass().add("small-words");
        return state.left() == null
                ? label
                : new HBox(8, label, new Spacer(), left(messages.timeLeft(state.left())));
    }

    private static Label left(String words) {
        var label = small(words);
        label.setId("index-left");
        label.setMinWidth(USE_PREF_SIZE);
        label.setWrapText(false);
        return label;
    }

    private void done(IndexState state) {
        var report = state.report();
        if (report == null) {
            return;
        }
        var icon = report.failed().isEmpty()
                ? Icons.of(Feather.CHECK_CIRCLE, "success-icon")
                : Icons.of(Feather.ALERT_TRIANGLE, "warning-icon");
        getChildren().setAll(head(icon, summary(report), dismiss()));
        if (report.withoutVectors() != null) {
            var reason = messages.problem(report.withoutVectors());
            getChildren().add(small(messages.text("window.index.words") + " " + reason));
        }
        report.failed().stream().limit(NAMED).map(this::failure).forEach(getChildren()::add);
        int more = report.failed().size() - NAMED;
        if (more > 0) {
            getChildren().add(small(messages.text("window.index.more", more)));
        }
    }

    private String summary(IngestReport report) {
        return report.failed().isEmpty()
                ? messages.text("window.index.done", report.indexed(), report.unchanged())
                : messages.text("window.index.done.failed", report.indexed(), report.failed().size());
    }

    private Node failure(Failure failure) {
        return small(messages.problem(
                failure.kind(), failure.subject(String.valueOf(failure.file().getFileName()))));
    }

    private static Label small(String words) {
        var label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add("small-words");
        return label;
    }

    private void ended(Feather icon, String words) {
        getChildren().setAll(head(Icons.of(icon, "muted-icon"), words, dismiss()));
    }

    private Node dismiss() {
        var dismiss = Icons.button(Feather.X, messages.text("window.dismiss"), controller::dismiss);
        dismiss.setId("index-dismiss");
        return dismiss;
    }

    private static HBox head(Node icon, String words, Node action) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        var head = new HBox(8, icon, label, new Spacer(), action);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }
}
