package app.munseo.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/// Makes PDF files for tests, Korean ones with the bundled font.
final class SamplePdf implements AutoCloseable {
    static final float SIZE = 12;

    private final PDDocument document = new PDDocument();
    private final PDFont font;
    private final PDDocumentOutline outline = new PDDocumentOutline();

    SamplePdf() throws IOException {
        try (InputStream in = SamplePdf.class.getResourceAsStream("/fonts/NanumGothic.ttf")) {
            font = PDType0Font.load(document, Objects.requireNonNull(in));
        }
        document.getDocumentCatalog().setDocumentOutline(outline);
    }

    /// A line of text with its baseline beginning at `x`, `y` (from the lower left).
    record Line(float x, float y, String text) {}

    SamplePdf page(Line... lines) throws IOException {
        return page(new PDPage(PDRectangle.A4), lines);
    }

    SamplePdf page(PDPage page, Line... lines) throws IOException {
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            for (Line line : List.of(lines)) {
                content.beginText();
                content.setFont(font, SIZE);
                content.newLineAtOffset(line.x(), line.y());
                content.showText(line.text());
                content.endText();
            }
        }
        return this;
    }

    SamplePdf title(String title) {
        document.getDocumentInformation().setTitle(title);
        return this;
    }

    /// A bookmark to the last page.
    SamplePdf bookmark(String title) {
        var item = new PDOutlineItem();
        item.setTitle(title);
        var destination = new PDPageFitDestination();
        destination.setPage(document.getPage(document.getNumberOfPages() - 1));
        item.setDestination(destination);
        outline.addLast(item);
        return this;
    }

    SamplePdf protect(String password) throws IOException {
        document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
        return this;
    }

    /// The width of a text in points.
    float width(String text) throws IOException {
        return font.getStringWidth(text) / 1000 * SIZE;
    }

    Path save(Path file) throws IOException {
        document.save(file.toFile());
        close();
        return file;
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
