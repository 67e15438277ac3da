package app.munseo.extract;

import java.io.DataInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/// The process that draws PDF pages.
public final class PageWorker {
    private PageWorker() {}

    /// Serves requests until standard input closes.
    public static void main(String[] args) throws IOException {
        ImageIO.setUseCache(false);
        FontMappers.set(new KoreanFontMapper(FontMappers.instance()));
        WorkerLoop.serve(PageWorker::answer);
    }

    private static void answer(DataInputStream in, WorkerLoop.Reply reply) throws IOException {
        var request = PdfRequest.read(in);
        int page = in.readInt();
        double scale = in.readDouble();
        var part = PageReplies.box(in);
        try (var file = PdfFile.open(request)) {
            var image = new PagePainter(file).paint(page, scale, part);
            reply.frame(out -> PageReplies.image(out, image));
        }
    }
}
