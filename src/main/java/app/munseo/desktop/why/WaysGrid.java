package app.munseo.desktop.why;

import app.munseo.app.Messages;
import app.munseo.app.Reason;
import app.munseo.app.Waterfall.Way;
import app.munseo.desktop.control.Icons;
import app.munseo.retrieve.Account;
import app.munseo.retrieve.Account.OfQuery;
import app.munseo.retrieve.Account.Place;
import app.munseo.retrieve.Move;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/// Hits, one a row, and their rank after each stage. A row opens to the reasons in words.
final class WaysGrid extends GridPane {
    private static final List<String> STAGES = List.of("rank", "page", "words", "meaning", "fused", "moved", "passage");
    private static final int COLUMNS = STAGES.size() + 1;
    private static final int PAGE = 1;

    private final Messages messages;

    WaysGrid(Messages messages, WhyView view, List<Way> ways) {
        this.messages = messages;
        getStyleClass().add("why-ways");
        for (int i = 0; i < COLUMNS; i++) {
            var column = new ColumnConstraints();
            column.setHgrow(i == PAGE ? Priority.ALWAYS : Priority.NEVER);
            column.setMinWidth(i == PAGE ? 0 : USE_PREF_SIZE);
            getColumnConstraints().add(column);
        }
        for (int i = 0; i < STAGES.size(); i++) {
            add(cell(messages.text("window.why.column." + STAGES.get(i)), "faint"), i, 0);
        }
        for (int i = 0; i < ways.size(); i++) {
            addRow(1 + 2 * i, view, ways.get(i));
        }
    }

    private static Label cell(String words, String styleClass) {
        var label = new Label(words);
        label.getStyleClass().addAll("why-cell", styleClass);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    /// Two rows: the ranks, and below them the reasons, which take room only while they are shown.
    private void addRow(int row, WhyView view, Way way) {
        var account = way.account();
        var reasons = WhyView.words(
                way.reasons().stream().map(reason -> reason(reason)).collect(Collectors.joining("\n")), "why-reasons");
        Icons.present(reasons, false);
        var more = Icons.button(
                Feather.CHEVRON_DOWN,
                messages.text("window.why.reasons"),
                () -> Icons.present(reasons, !reasons.isVisible()));
        more.getStyleClass().add("why-more");
        addRow(
                row,
                cell(account.rank() == 0 ? "–" : Integer.toString(account.rank()), "why-rank"),
                view.place("", way.chunk()),
                cell(place(account, OfQuery::words, "window.why.bm25"), "why-number"),
                cell(place(account, OfQuery::meaning, "window.why.cosine"), "why-number"),
                cell(ranked(account.fusedRank(), account.fusedScore()), "why-number"),
                cell(moves(account), "why-number"),
                cell(way.passage() == 0 ? "–" : "[" + way.passage() + "]", "why-number"),
                more);
        add(reasons, PAGE, row + 1, COLUMNS - PAGE, 1);
    }

    private String reason(Reason reason) {
        return "· " + reason.text(messages);
    }

    /// Its best place for any of the queries.
    private String place(Account account, Function<OfQuery, Place> kind, String key) {
        return account.queries().stream()
                .map(kind)
                .filter(place -> place.rank() > 0)
                .min(Comparator.comparingInt(Place::rank))
                .map(place -> messages.text(key, place.rank(), place.score()))
                .orElse("–");
    }

    private String ranked(int rank, double score) {
        return rank == 0 ? "–" : messages.text("window.why.fused", rank, score);
    }

    private static String moves(Account account) {
        return account.moves().stream()
                .filter(move -> move.from() != move.to())
                .map(WaysGrid::move)
                .collect(Collectors.collectingAndThen(
                        Collectors.joining("  "), moves -> moves.isEmpty() ? "–" : moves));
    }

    private static String move(Move move) {
        return move.to() == 0 ? move.from() + " → ✕" : move.from() + " → " + move.to();
    }
}
