package app.munseo.desktop.privacy;

import app.munseo.app.Messages;
import app.munseo.catalog.EgressLog.Request;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// The ledger, a request a row, the latest first.
final class LedgerTable extends TableView<Request> {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());
    private static final double ROW = 30;
    private static final int ROWS = 5;

    private static final PseudoClass ASKED = PseudoClass.getPseudoClass("asked");

    private final Messages messages;
    private Set<Instant> marked = Set.of();

    LedgerTable(Messages messages) {
        this.messages = messages;
        setId("ledger");
        setAccessibleText(messages.text("window.privacy.ledger"));
        setFixedCellSize(ROW);
        setRowFactory(_ -> new Row());
        setPrefHeight(ROW * (ROWS + 1));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setPlaceholder(new Label(messages.text("window.privacy.ledger.empty")));
        column("time", 124, request -> TIME.format(request.at()));
        column("purpose", 80, this::purpose);
        column("model", 156, request -> request.model().isEmpty() ? "–" : request.model());
        column("host", 130, Request::host);
        column("bytes", 84, request -> messages.text("window.privacy.number", request.bytesOut()));
        column("passages", 90, request -> messages.text("window.privacy.number", request.passages().size()));
        column("fate", 150, this::fate);
    }

    private void column(String name, double width, Function<Request, String> words) {
        var column = new TableColumn<Request, String>(messages.text("window.privacy.column." + name));
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(words.apply(cell.getValue())));
        column.setPrefWidth(width);
        column.setSortable(false);
        getColumns().add(column);
    }

    private String purpose(Request request) {
        return messages.text("window.privacy.purpose." + request.purpose());
    }

    private String fate(Request request) {
        var refusal = request.refusal();
        if (refusal != null) {
            return messages.text("window.privacy.refused");
        }
        return messages.text(request.leaves() ? "window.privacy.left" : "window.privacy.stayed");
    }

    /// @param asked the times of those that are marked; the first of them is shown and chosen
    void show(List<Request> requests, Set<Instant> asked) {
        marked = asked;
        getItems().setAll(requests);
        requests.stream().filter(request -> asked.contains(request.at())).findFirst().ifPresent(first -> {
            getSelectionModel().select(first);
            scrollTo(first);
        });
    }

    private final class Row extends TableRow<Request> {
        @Override
        protected void updateItem(@Nullable Request request, boolean empty) {
            super.updateItem(request, empty);
            pseudoClassStateChanged(ASKED, request != null && !empty && marked.contains(request.at()));
        }
    }
}
