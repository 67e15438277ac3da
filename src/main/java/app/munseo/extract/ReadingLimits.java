package app.munseo.extract;

import app.munseo.document.Problem;
import app.munseo.document.Problem.Kind;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// What one file may cost. A limit that was met is told by the name the person knows it by, `limits.NAME`.
///
/// @param time to read a PDF file
/// @param pictureTime to draw a page
/// @param pages of a PDF file
/// @param glyphs of a page; what comes after them is left out
/// @param operators of a page; what comes after them is left out
/// @param characters of a PDF file's text
/// @param textBytes size of a file of plain text, Markdown or CSV
/// @param pdfBytes size of a PDF file
/// @param pixels of a drawn page; what is larger is drawn smaller
/// @param nesting of Markdown's blocks and brackets; what is deeper is plain text
public record ReadingLimits(
        Duration time,
        Duration pictureTime,
        int pages,
        int glyphs,
        int operators,
        int characters,
        long textBytes,
        long pdfBytes,
        int pixels,
        int nesting) {
    /// What holds where nothing else is said.
    public static final ReadingLimits DEFAULT = new ReadingLimits(
            Duration.ofSeconds(30), Duration.ofSeconds(20), 50_000, 250_000, 5_000_000, 50_000_000,
            200L << 20, 4096L << 20, 9_000_000, 500);

    static final String GLYPHS = "glyphsPerPage";
    static final String OPERATORS = "operatorsPerPage";

    /// The thing concerned, and the setting that can be changed: `file.txt (limits.pages = 50000)`.
    static String met(String subject, String limit, long value) {
        return "%s (limits.%s = %d)".formatted(subject, limit, value);
    }

    /// @throws Problem `FILE_TOO_LARGE`, `FILE_UNREADABLE`
    void checkText(Path file) {
        checkSize(file, "textMegabytes", textBytes);
    }

    /// @throws Problem `FILE_TOO_LARGE`, `FILE_UNREADABLE`
    void checkPdf(Path file) {
        checkSize(file, "pdfMegabytes", pdfBytes);
    }

    private static void checkSize(Path file, String limit, long bytes) {
        try {
            if (Files.size(file) > bytes) {
                throw new Problem(Kind.FILE_TOO_LARGE, met(file.toString(), limit, bytes >> 20));
            }
        } catch (IOException e) {
            throw new Problem(Kind.FILE_UNREADABLE, file.toString(), e);
        }
    }

    /// What a worker has to know.
    void writeTo(DataOutputStream out) throws IOException {
        out.writeLong(time.toMillis());
        out.writeLong(pictureTime.toMillis());
        out.writeInt(pages);
        out.writeInt(glyphs);
        out.writeInt(operators);
        out.writeInt(characters);
        out.writeLong(textBytes);
        out.writeLong(pdfBytes);
        out.writeInt(pixels);
        out.writeInt(nesting);
    }

    static ReadingLimits read(DataInputStream in) throws IOException {
        return new ReadingLimits(
                Duration.ofMillis(in.readLong()), Duration.ofMillis(in.readLong()),
                in.readInt(), in.readInt(), in.readInt(), in.readInt(),
                in.readLong(), in.readLong(), in.readInt(), in.readInt());
    }
}
