package app.munseo.extract;

import app.munseo.document.DocumentText;
import app.munseo.document.Problem;
import app.munseo.extract.enclosure.Enclosure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Supplier;

/// Reads PDF files, each in one of at most two worker processes, which are started when they are needed, kept for the
/// next file, and killed when their time with one is over. No file can take the application down or keep it waiting.
public final class PdfExtractor implements TextExtractor, AutoCloseable {
    private static final int WORKERS = 2;
    private static final char[] NO_PASSWORD = {};

    private final Supplier<ReadingLimits> limits;
    private final WorkerPool workers;

    /// @param enclosure what the files are read in
    /// @param limits asked for each file
    public PdfExtractor(Enclosure enclosure, Supplier<ReadingLimits> limits) {
        this.limits = limits;
        this.workers = new WorkerPool(
                enclosure,
                WorkerCommand.text(enclosure.scratch()),
                WORKERS,
                new TimeLimit("seconds", () -> limits.get().time()));
    }

    @Override
    public void admit(Path file) {
        limits.get().checkPdf(file);
    }

    @Override
    public String bounds() {
        return limits.get().toString();
    }

    @Override
    public boolean accepts(Path file) {
        return FileCheck.named(file, ".pdf");
    }

    @Override
    public DocumentText extract(Path file) {
        return extract(file, NO_PASSWORD);
    }

    /// The text of a file that is, perhaps, protected.
    ///
    /// @param password empty where there is none
    /// @throws Problem `FILE_ENCRYPTED` where it is wrong or missing, and those of [TextExtractor#extract]
    public DocumentText extract(Path file, char[] password) {
        FileCheck.readable(file);
        var now = limits.get();
        now.checkPdf(file);
        var reply = workers.call(request(PdfRequest.of(PdfRequest.TEXT, file, password, now)), file);
        var text = Replies.documentText(reply, file.toString());
        String title = text.title().isEmpty() ? FileCheck.title(file) : text.title();
        return new DocumentText(title, text.layout(), text.pages(), text.headings());
    }

    private static byte[] request(PdfRequest request) {
        try {
            return Frames.bytes(request::writeTo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Ends the worker processes.
    @Override
    public void close() {
        workers.close();
    }
}
