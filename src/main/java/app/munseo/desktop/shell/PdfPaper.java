package app.munseo.desktop.shell;

import app.munseo.app.App;
import app.munseo.desktop.reader.ReaderPort;
import app.munseo.document.DocumentText;
import app.munseo.document.Layout;
import app.munseo.document.Problem;
import app.munseo.extract.Box;
import app.munseo.extract.PageGlyphs;
import app.munseo.extract.PageImage;
import app.munseo.extract.PageSize;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/// PDF files as the application's workers read and draw them.
record PdfPaper(Supplier<App> app) implements ReaderPort.Paper {
    @Override
    public DocumentText text(Path file, char[] password) {
        var read = app.get().extract(file, password);
        if (read.outcome().equals("encrypted")) {
            throw new Problem(Problem.Kind.FILE_ENCRYPTED, file.toString());
        }
        return new DocumentText(String.valueOf(file.getFileName()), Layout.PROSE, read.pages(), List.of());
    }

    @Override
    public List<PageSize> sizes(Path file, char[] password) {
        return app.get().pageImages().sizes(file, password);
    }

    @Override
    public PageImage draw(Path file, int page, double scale, Box part, char[] password) {
        return app.get().pageImages().render(file, page, scale, part, password);
    }

    @Override
    public PageGlyphs glyphs(Path file, int page, char[] password) {
        return app.get().pageImages().glyphs(file, page, password);
    }
}
