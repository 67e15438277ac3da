package app.munseo.desktop.reader;

import app.munseo.document.Document;
import app.munseo.document.DocumentText;
import app.munseo.document.Layout;
import app.munseo.document.Page;
import app.munseo.document.Problem;
import app.munseo.extract.PageSize;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An opened document.
///
/// @param sizes of the pages as they are drawn; empty for what has no pages, or none that can be drawn
/// @param undrawn why the pages of a PDF cannot be drawn; null when they can
record Book(Document document, DocumentText text, List<PageSize> sizes, @Nullable Problem undrawn) {
    Book {
        sizes = List.copyOf(sizes);
    }

    static boolean isPdf(Document document) {
        return document.path().toString().toLowerCase(Locale.ROOT).endsWith(".pdf");
    }

    boolean isTable() {
        return text.layout() == Layout.ROWS;
    }

    /// Whether there are pages that can be drawn.
    boolean hasSheets() {
        return !sizes.isEmpty();
    }

    int pages() {
        return hasSheets() ? sizes.size() : text.pages().size();
    }

    /// The text of a page; empty where there is none.
    String text(int page) {
        return page <= text.pages().size() ? text.pages().get(page - 1).text() : "";
    }

    boolean isBlank() {
        return text.pages().stream().map(Page::text).allMatch(String::isBlank);
    }
}
