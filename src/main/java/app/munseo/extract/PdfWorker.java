package app.munseo.extract;

import app.munseo.document.Location;
import java.io.DataInputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/// The process that reads text out of PDF files. It sees the bundled fonts only: what is installed on a machine must
/// not change the text of a file.
public final class PdfWorker {
    private PdfWorker() {}

    /// Serves requests until standard input closes.
    public static void main(String[] args) throws IOException {
        FontMappers.set(new BundledFontMapper());
        WorkerLoop.serve(PdfWorker::answer);
    }

    private static void answer(DataInputStream in, WorkerLoop.Reply reply) throws IOException {
        var request = PdfRequest.read(in);
        try (var file = PdfFile.open(request)) {
            var text = new PdfText(file);
            if (request.work() == PdfRequest.BOXES) {
                var boxes = text.boxes(new Location(in.readInt(), in.readInt(), in.readInt()));
                reply.frame(out -> Replies.boxes(out, boxes));
            } else {
                text.writeTo(reply);
            }
        }
    }
}
