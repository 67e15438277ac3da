package app.munseo.desktop.shell;

import app.munseo.app.Messages;
import app.munseo.app.Notice;
import app.munseo.app.SpendingTotals;
import app.munseo.app.Status;
import app.munseo.desktop.control.Icons;
import app.munseo.desktop.library.IndexState;
import app.munseo.desktop.library.LibraryState;
import app.munseo.desktop.library.Tally;
import app.munseo.settings.Settings;
import atlantafx.base.controls.Spacer;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The line at the foot: what may leave this machine, who answers, what there is to know about the library, what is
/// being indexed, how many files there are.
final class StatusLine extends HBox {
    private final Messages messages;
    private final Consumer<String> told;
    private final Tally tally = new Tally();
    private final Label reach = new Label();
    private final Label who = new Label();
    private final Label indexing = new Label();
    private final Label files = new Label();
    private final Label spent = new Label();
    private final Button notices = new Button();

    /// @param told shows the person the words of the notices
    StatusLine(Messages messages, Consumer<String> told) {
        this.messages = messages;
        this.told = told;
        notices.setId("status-notices");
        notices.getStyleClass().addAll("flat", "small");
        notices.setGraphic(Icons.of(Feather.ALERT_TRIANGLE, "warning-icon"));
        Icons.present(notices, false);
        setId("status-line");
        getStyleClass().add("status-line");
        setAlignment(Pos.CENTER_LEFT);
        reach.setId("status-reach");
        who.setId("status-who");
        files.setId("status-files");
        indexing.setId("status-indexing");
        spent.setId("status-spent");
        Icons.present(spent, false);
        indexing.setMinWidth(0);
        getChildren().addAll(reach, who, spent, new Spacer(), notices, indexing, files);
    }

    /// @param status null while it is not known yet
    void show(Settings settings, @Nullable Status status) {
        boolean offline = settings.offline();
        reach.setText(messages.text(offline ? "window.status.offline" : "window.status.online"));
        reach.setGraphic(Icons.of(offline ? Feather.LOCK : Feather.GLOBE, offline ? "success-icon" : "muted-icon"));
        who.setGraphic(Icons.of(Feather.CPU, "muted-icon"));
        who.setText(
                status == null
                        ? messages.text("window.status.looking")
                        : messages.text("window.status.who", answerer(settings, status)));
        show(status == null ? List.of() : status.notices());
    }

    private void show(List<Notice> known) {
        notices.setText(messages.text("window.status.notices", known.size()));
        var words = known.stream().map(Notice::message).collect(Collectors.joining("\n\n"));
        notices.setOnAction(_ -> told.accept(words));
        Icons.present(notices, !known.isEmpty());
    }

    /// Who would write an answer now: OpenAI where it may, else the local model, else nobody and the files speak.
    private String answerer(Settings settings, Status status) {
        if (status.openAiConfigured() && !settings.offline()) {
            return "OpenAI " + status.openAiModel();
        }
        var chosen = settings.models().ollamaModel();
        return status.ollama().stream()
                .filter(server -> server.reachable() && !server.models().isEmpty())
                .findFirst()
                .map(server -> "Ollama " + (chosen.isEmpty() ? server.models().getFirst() : chosen))
                .orElseGet(() -> messages.text("window.by.extractive"));
    }

    /// What was spent today.
    void show(SpendingTotals today) {
        spent.setGraphic(Icons.of(Feather.CREDIT_CARD, "muted-icon"));
        spent.setText(messages.text("window.status.spent", today.usd(), today.krw()));
        Icons.present(spent, true);
    }

    void show(LibraryState library) {
        files.setGraphic(Icons.of(Feather.FILE_TEXT, "muted-icon"));
        tally.count(library);
        files.setText(
                tally.failed() == 0
                        ? messages.text("window.count.files", tally.searchable())
                        : messages.text("window.count.files.failed", tally.searchable(), tally.failed()));
        var state = library.indexing();
        indexing.setText(state.left() == null ? words(state) : words(state) + " · " + messages.timeLeft(state.left()));
        indexing.setGraphic(state.busy() ? Icons.of(Feather.LOADER, "accent-icon") : null);
    }

    private String words(IndexState state) {
        return switch (state.phase()) {
            case SCANNING -> messages.text("window.index.scanning");
            case READING -> messages.text("window.index.reading", state.done(), state.total());
            case EMBEDDING -> messages.text("window.index.embedding", state.percent());
            case REPLACING -> messages.text("window.index.replacing", state.percent());
            case PAUSED -> messages.text("window.index.paused");
            case IDLE, DONE, CANCELLED, FAILED -> messages.text("window.status.indexed");
        };
    }
}
