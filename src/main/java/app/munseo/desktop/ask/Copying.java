package app.munseo.desktop.ask;

import app.munseo.answer.Citation;
import app.munseo.app.Messages;
import app.munseo.desktop.control.Icons;
import app.munseo.desktop.control.MarkdownView;
import app.munseo.document.DocumentId;
import java.util.Comparator;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import org.kordamp.ikonli.feather.Feather;

/// The ways to copy an answer: as plain words, as Markdown, as Markdown with what it cites.
final class Copying {
    private final Messages messages;
    private final BiFunction<DocumentId, Integer, String> place;

    /// @param place names a document and its page
    Copying(Messages messages, BiFunction<DocumentId, Integer, String> place) {
        this.messages = messages;
        this.place = place;
    }

    MenuButton menu(Exchange exchange) {
        var menu = new MenuButton("", Icons.of(Feather.COPY));
        menu.getStyleClass().addAll("button-icon", "flat", "icon-button", "copy-menu");
        menu.setTooltip(new Tooltip(messages.text("window.copy")));
        menu.setAccessibleText(messages.text("window.copy"));
        menu.getItems()
                .addAll(
                        item("window.copy.plain", () -> MarkdownView.plain(exchange.text())),
                        item("window.copy.markdown", exchange::text),
                        item("window.copy.cited", () -> cited(exchange)));
        return menu;
    }

    private MenuItem item(String key, Supplier<String> text) {
        var item = new MenuItem(messages.text(key));
        item.setOnAction(_ -> copy(text.get()));
        return item;
    }

    private static void copy(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }

    /// Copies the answer with what it cites.
    void copy(Exchange exchange) {
        copy(cited(exchange));
    }

    /// The answer, and below it each citation once: `[1] file · page: “quote”`.
    String cited(Exchange exchange) {
        var notes = exchange.citations().stream()
                .sorted(Comparator.comparingInt(Citation::number))
                .map(this::note)
                .distinct()
                .collect(Collectors.joining("\n"));
        return notes.isEmpty() ? exchange.text() : exchange.text().strip() + "\n\n" + notes;
    }

    private String note(Citation citation) {
        return "[%d] %s: “%s”".formatted(
                citation.number(),
                place.apply(citation.document(), citation.location().page()),
                citation.quote().replaceAll("\\s+", " "));
    }
}
