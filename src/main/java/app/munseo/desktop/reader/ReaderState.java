package app.munseo.desktop.reader;

import app.munseo.document.Document;
import app.munseo.document.DocumentText;
import app.munseo.document.Location;
import app.munseo.document.Page;
import app.munseo.document.Problem;
import app.munseo.extract.Box;
import java.util.List;
import java.util.Locale;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;

/// What the reader shows.
sealed interface ReaderState {
    /// Nothing is open.
    record Closed() implements ReaderState {}

    /// A document is being fetched.
    record Opening() implements ReaderState {}

    /// It could not be opened.
    record Unopened(Problem problem) implements ReaderState {}

    /// A page of a document.
    ///
    /// @param page counted from 1
    /// @param mark the cited stretch; null when nothing was cited
    /// @param picture the drawn page; null while it is drawn, and for text
    /// @param plain whether the text is shown although the page could be drawn
    /// @param undrawn why the page could not be drawn; null when it could
    record Open(
            Document document,
            DocumentText text,
            int page,
            @Nullable Location mark,
            @Nullable Picture picture,
            boolean plain,
            @Nullable Problem undrawn)
            implements ReaderState {
        static Open at(Document document, DocumentText text, @Nullable Location mark) {
            int page = mark == null ? 1 : Math.clamp(mark.page(), 1, Math.max(1, text.pages().size()));
            return new Open(document, text, page, mark, null, false, null);
        }

        int pages() {
            return text.pages().size();
        }

        boolean isPdf() {
            return document.path().toString().toLowerCase(Locale.ROOT).endsWith(".pdf");
        }

        /// Whether a drawn page is what should be seen.
        boolean wantsPicture() {
            return isPdf() && !plain && undrawn == null;
        }

        Open turned(int by) {
            return new Open(
                    document, text, Math.clamp(page + by, 1, Math.max(1, pages())), mark, null, plain, undrawn);
        }

        Open drawn(@Nullable Picture drawn) {
            return new Open(document, text, page, mark, drawn, plain, undrawn);
        }

        Open asText(boolean asText) {
            return new Open(document, text, page, mark, null, asText, null);
        }

        /// The page cannot be drawn, so its text is shown.
        Open undrawn(Problem why) {
            return new Open(document, text, page, mark, null, plain, why);
        }

        /// The text of this page; empty where there is none.
        String pageText() {
            return text.pages().stream()
                    .filter(one -> one.number() == page)
                    .map(Page::text)
                    .findFirst()
                    .orElse("");
        }

        /// The cited stretch, where it stands on this page.
        @Nullable Location markHere() {
            return mark != null && mark.page() == page ? mark : null;
        }
    }

    /// A drawn page of `width` points, and the boxes of the cited stretch on it, in points from its top left.
    record Picture(Image image, double width, List<Box> marks) {
        public Picture {
            marks = List.copyOf(marks);
        }
    }
}
