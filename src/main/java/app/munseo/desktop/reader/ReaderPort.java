package app.munseo.desktop.reader;

import app.munseo.document.Document;
import app.munseo.document.DocumentId;
import app.munseo.document.DocumentText;
import app.munseo.document.Location;
import app.munseo.document.Page;
import app.munseo.extract.Box;
import app.munseo.extract.PageGlyphs;
import app.munseo.extract.PageImage;
import app.munseo.extract.PageSize;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/// What the reader needs done. All of it may block, none of it runs on the UI thread.
///
/// @param occurrences where words stand in a page, in whatever form
/// @param outside opens a file in the system's own viewer
public record ReaderPort(
        Function<DocumentId, Document> document,
        Function<DocumentId, DocumentText> text,
        Paper paper,
        BiFunction<Page, String, List<Location>> occurrences,
        Consumer<Path> outside) {
    /// PDF files as they are printed. Passwords are empty where there are none.
    public interface Paper {
        /// The text of a file that is not in the library because it is protected.
        DocumentText text(Path file, char[] password);

        /// How large each page is.
        List<PageSize> sizes(Path file, char[] password);

        /// @param page counted from 1
        /// @param scale pixels for each point
        /// @param part of the page, in points
        PageImage draw(Path file, int page, double scale, Box part, char[] password);

        /// Where the text of a page stands.
        PageGlyphs glyphs(Path file, int page, char[] password);
    }
}
