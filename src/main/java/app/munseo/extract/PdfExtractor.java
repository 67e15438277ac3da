package app.munseo.extract;

import app.munseo.document.DocumentText;
import app.munseo.document.Problem;
import app.munseo.extract.enclosure.Enclosure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;

/// Reads PDF files, each in one of at most two worker processes, which are started when they are needed, kept for the
/// next file, and killed after 30 seconds with one. No file can take the application down or keep it waiting.
public final class PdfExtractor implements TextExtractor, AutoCloseable {
    private static final int WORKERS = 2;
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final char[] NO_PASSWORD = {};

    private final WorkerPool workers;

    /// @param enclosure what the files are read in
    public PdfExtractor(Enclosure enclosure) {
        this(enclosure, LIMIT);
    }

    PdfExtractor(Enclosure enclosure, Duration limit) {
        this.workers = new WorkerPool(enclosure, WorkerCommand.text(enclosure.scratch()), WORKERS, limit);
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
        var reply = workers.call(request(PdfRequest.of(PdfRequest.TEXT, file, password)), file);
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
