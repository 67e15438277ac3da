package app.munseo.extract;

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
            switch (request.work()) {
                case PdfRequest.SIZES -> {
                    var sizes = file.sizes();
                    reply.frame(out -> PageReplies.sizes(out, sizes));
                }
                case PdfRequest.GLYPHS -> {
                    var glyphs = new PdfText(file).glyphs(in.readInt());
                    reply.frame(out -> PageReplies.glyphs(out, glyphs));
                }
                default -> new PdfText(file).writeTo(reply);
            }
        }
    }
}
