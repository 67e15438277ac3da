package app.munseo.extract;

import app.munseo.document.Location;
import app.munseo.document.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Shows PDF pages: draws them, and says where on a page a stretch of its text stands. Both happen in worker processes
/// of their own, so that a page being looked at does not wait for files being indexed.
public final class PageImages implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final WorkerPool painters;
    private final WorkerPool readers;

    /// @param fontCache an existing folder in which PDFBox keeps what it knows of the installed fonts
    public PageImages(Path fontCache) {
        this.painters = new WorkerPool(WorkerCommand.images(fontCache), 1, LIMIT);
        this.readers = new WorkerPool(WorkerCommand.text(fontCache), 1, LIMIT);
    }

    /// Draws a page. Blocks; an interrupt ends it.
    ///
    /// @param page counted from 1
    /// @param scale pixels per PDF point: 1 gives 72 dpi; a page too large for memory is drawn smaller
    /// @param password empty where there is none
    /// @throws Problem as [TextExtractor#extract]
    public PageImage render(Path file, int page, double scale, char[] password) {
        FileCheck.readable(file);
        byte[] request = request(out -> {
            PdfRequest.of(PdfRequest.IMAGE, file, password).writeTo(out);
            out.writeInt(page);
            out.writeDouble(scale);
        });
        return Replies.image(painters.call(request, file.toString()), file.toString());
    }

    /// The boxes that cover the page's stored text at `location`, one for each line that has any of it, in the
    /// coordinates of the drawn page: crop box and rotation are accounted for. Empty where the text made no glyph.
    ///
    /// @throws Problem as [TextExtractor#extract]
    public List<Box> boxes(Path file, Location location, char[] password) {
        FileCheck.readable(file);
        byte[] request = request(out -> {
            PdfRequest.of(PdfRequest.BOXES, file, password).writeTo(out);
            out.writeInt(location.page());
            out.writeInt(location.start());
            out.writeInt(location.end());
        });
        return Replies.boxes(readers.call(request, file.toString()), file.toString());
    }

    private static byte[] request(Frames.Content content) {
        try {
            return Frames.bytes(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Ends the worker processes.
    @Override
    public void close() {
        painters.close();
        readers.close();
    }
}
