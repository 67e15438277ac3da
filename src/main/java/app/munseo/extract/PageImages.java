package app.munseo.extract;

import app.munseo.document.Problem;
import app.munseo.extract.enclosure.Enclosure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/// Shows PDF pages: draws them, and says where on a page its text stands. Both happen in worker processes
/// of their own, so that a page being looked at does not wait for files being indexed.
public final class PageImages implements AutoCloseable {
    private final Supplier<ReadingLimits> limits;
    private final WorkerPool painters;
    private final WorkerPool readers;

    /// @param enclosure what the files are read in
    /// @param limits asked for each page
    public PageImages(Enclosure enclosure, Supplier<ReadingLimits> limits) {
        this.limits = limits;
        var time = new TimeLimit("pictureSeconds", () -> limits.get().pictureTime());
        this.painters = new WorkerPool(enclosure, WorkerCommand.images(enclosure.scratch()), 1, time);
        this.readers = new WorkerPool(enclosure, WorkerCommand.text(enclosure.scratch()), 1, time);
    }

    /// Draws a page or a part of it. Blocks; an interrupt ends it.
    ///
    /// @param page counted from 1
    /// @param scale pixels per PDF point: 1 gives 72 dpi; what is too large for memory is drawn smaller
    /// @param part of the page in its points; [Box#WHOLE] for all of it
    /// @param password empty where there is none
    /// @throws Problem as [TextExtractor#extract]
    public PageImage render(Path file, int page, double scale, Box part, char[] password) {
        var reply = call(painters, PdfRequest.of(PdfRequest.IMAGE, file, password, limits.get()), file, out -> {
            out.writeInt(page);
            out.writeDouble(scale);
            PageReplies.box(out, part);
        });
        return PageReplies.image(reply, file.toString());
    }

    /// How large each page is when it is drawn.
    ///
    /// @throws Problem as [TextExtractor#extract]
    public List<PageSize> sizes(Path file, char[] password) {
        var reply = call(readers, PdfRequest.of(PdfRequest.SIZES, file, password, limits.get()), file, _ -> {});
        return PageReplies.sizes(reply, file.toString());
    }

    /// Where the stored text of a page stands, in the coordinates of the drawn page: crop box and rotation are accounted
    /// for.
    ///
    /// @throws Problem as [TextExtractor#extract]
    public PageGlyphs glyphs(Path file, int page, char[] password) {
        var reply = call(
                readers, PdfRequest.of(PdfRequest.GLYPHS, file, password, limits.get()), file, out -> out.writeInt(page));
        return PageReplies.glyphs(reply, file.toString());
    }

    private static List<byte[]> call(WorkerPool pool, PdfRequest request, Path file, Frames.Content more) {
        FileCheck.readable(file);
        byte[] bytes = request(out -> {
            request.writeTo(out);
            more.writeTo(out);
        });
        return pool.call(bytes, file);
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
