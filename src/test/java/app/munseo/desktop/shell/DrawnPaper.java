package app.munseo.desktop.shell;

import app.munseo.desktop.reader.ReaderPort;
import app.munseo.document.DocumentText;
import app.munseo.document.Problem;
import app.munseo.extract.Box;
import app.munseo.extract.PageGlyphs;
import app.munseo.extract.PageImage;
import app.munseo.extract.PageSize;
import java.nio.file.Path;
import java.util.List;

/// The pages of the sample documents; one of them opens with a password only.
record DrawnPaper() implements ReaderPort.Paper {
    static final String PASSWORD = "열려라";

    @Override
    public DocumentText text(Path file, char[] password) {
        if (!PASSWORD.equals(new String(password))) {
            throw new Problem(Problem.Kind.FILE_ENCRYPTED, file.toString());
        }
        return SampleText.of(file);
    }

    @Override
    public List<PageSize> sizes(Path file, char[] password) {
        return DrawnPage.sizes(SampleText.of(file));
    }

    @Override
    public PageImage draw(Path file, int page, double scale, Box part, char[] password) {
        return DrawnPage.of(SampleText.of(file), page, scale, part);
    }

    @Override
    public PageGlyphs glyphs(Path file, int page, char[] password) {
        return DrawnPage.glyphs(SampleText.of(file), page);
    }
}
