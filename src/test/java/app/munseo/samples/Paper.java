package app.munseo.samples;

import java.awt.Color;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// A4 pages, filled from top to bottom. The cursor is the distance from the foot of the page, in points.
final class Paper implements Closeable {
    static final float LEFT = 62;
    static final float WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;
    static final Color INK = new Color(0x22, 0x26, 0x2e);
    static final Color ACCENT = new Color(0x1f, 0x4e, 0x79);
    static final Color FAINT = new Color(0x6b, 0x72, 0x80);
    static final Color RULE = new Color(0xc3, 0xc9, 0xd2);

    private static final float TOP = PDRectangle.A4.getHeight() - 84;
    private static final float BOTTOM = 62;
    private static final float SMALL = 8;

    private final PDDocument document;
    private final Typeface face;
    private final Manuscript manuscript;
    private PDPage page;
    private PDPageContentStream content;
    private float cursor = TOP;

    Paper(PDDocument document, Typeface face, Manuscript manuscript) throws IOException {
        this.document = document;
        this.face = face;
        this.manuscript = manuscript;
        page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        content = new PDPageContentStream(document, page);
        head();
    }

    PDPage page() {
        return page;
    }

    float cursor() {
        return cursor;
    }

    void skip(float points) {
        cursor -= points;
    }

    /// White space that is not wanted at the top of a page.
    void gap(float points) {
        cursor -= cursor < TOP ? points : 0;
    }

    /// Starts a new page unless `points` are left on this one; at the top of a page there is always enough.
    boolean reserve(float points) throws IOException {
        boolean full = cursor - points < BOTTOM && cursor < TOP;
        if (full) {
            turn();
        }
        return full;
    }

    /// Starts a new page.
    void turn() throws IOException {
        content.close();
        page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        content = new PDPageContentStream(document, page);
        cursor = TOP;
        head();
    }

    private void head() throws IOException {
        String[] sides = manuscript.header().split("\\|", 2);
        float y = PDRectangle.A4.getHeight() - 48;
        write(content, List.of(new Piece(sides[0], true, false)), LEFT, y, SMALL, ACCENT);
        Piece right = new Piece(sides[1], false, false);
        write(content, List.of(right), LEFT + WIDTH - face.width(right, SMALL), y, SMALL, FAINT);
        fill(LEFT, y - 8, WIDTH, 0.8f, ACCENT);
    }

    /// Writes one line whose base line is at `y`, as one run of text for each change of weight.
    void write(List<Piece> line, float x, float y, float size, Color colour) throws IOException {
        write(content, line, x, y, size, colour);
    }

    private void write(PDPageContentStream to, List<Piece> line, float x, float y, float size, Color colour)
            throws IOException {
        to.beginText();
        to.setNonStrokingColor(colour);
        to.newLineAtOffset(x, y);
        for (int i = 0; i < line.size(); i++) {
            Piece piece = line.get(i);
            to.setFont(face.weight(piece.bold()), size);
            boolean spaced = i + 1 < line.size() && !line.get(i + 1).glued();
            to.showText(spaced ? piece.text() + " " : piece.text());
        }
        to.endText();
    }

    /// A filled rectangle whose lower left corner is (`x`, `y`).
    void fill(float x, float y, float width, float height, Color colour) throws IOException {
        content.setNonStrokingColor(colour);
        content.addRect(x, y, width, height);
        content.fill();
    }

    /// Ends the last page and writes the foot of all pages, which needs their number.
    @Override
    public void close() throws IOException {
        content.close();
        int pages = document.getNumberOfPages();
        for (int i = 0; i < pages; i++) {
            PDPage footed = document.getPage(i);
            try (var foot = new PDPageContentStream(document, footed, AppendMode.APPEND, true)) {
                write(foot, List.of(new Piece(manuscript.title(), false, false)), LEFT, 40, SMALL, FAINT);
                Piece number = new Piece((i + 1) + " / " + pages, false, false);
                write(foot, List.of(number), LEFT + WIDTH - face.width(number, SMALL), 40, SMALL, FAINT);
            }
        }
    }
}
