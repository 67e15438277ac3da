package app.munseo.desktop.reader;

import app.munseo.document.Document;
import app.munseo.document.DocumentId;
import app.munseo.document.DocumentText;
import app.munseo.document.Location;
import app.munseo.extract.Box;
import app.munseo.extract.PageImage;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/// What the reader needs done. All of it may block, none of it runs on the UI thread.
///
/// @param draw draws a page of a PDF at a scale (pixels for each point)
/// @param boxes where on its page a stretch of a PDF's text stands
public record ReaderPort(
        Function<DocumentId, Document> document,
        Function<DocumentId, DocumentText> text,
        Drawing draw,
        BiFunction<Path, Location, List<Box>> boxes) {
    /// Draws a page.
    @FunctionalInterface
    public interface Drawing {
        PageImage draw(Path file, int page, double scale);
    }
}
